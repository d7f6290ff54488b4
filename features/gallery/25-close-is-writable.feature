@gallery
Feature: Gallery 25: the end of the stream makes the socket writable

  Cygwin: cygwin/cygwin commit ef95c0352 (2021-04-06).

  Seen: select says writable at the end of the stream, although the send buffer is full.

  Cause: FD_CLOSE was taken for an error in every case, and an error makes a socket writable. It is
  one only if its error code is not 0. The commit names a shutdown of the receiving side as what
  brought it about; here it is the peer's shutdown, which is what records FD_CLOSE.

  Remedy: writable only if iErrorCode[FD_CLOSE_BIT] is not 0.

  Background:
    Given a connected pair "peer" and "s"
    And setsockopt(s, SOL_SOCKET, SO_SNDBUF, 1)
    And an event object "e"
    And WSAEventSelect(s, e, FD_WRITE | FD_CLOSE)
    And thread "peer" runs:
      """
      shutdown(peer, SD_SEND);
      """

  @CLOSE-1 @WRITE-2
  Scenario: FD_CLOSE is an error
    Given thread "writer" runs:
      """
      send(s, new byte[300_000]);
      while (send(s, "x", 0) != SOCKET_ERROR) {}
      WSAEnumNetworkEvents(s, e);
      boolean writable = false;
      while (!writable) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSANETWORKEVENTS ne = WSAEnumNetworkEvents(s, e);
        writable = (ne.lNetworkEvents & (FD_WRITE | FD_CLOSE)) != 0;
      }
      expect(send(s, "x", 0), 1);
      """
    Then in some interleaving thread "writer" fails

  @CLOSE-1 @WRITE-2
  Scenario: FD_CLOSE is an error if it has an error code
    Given thread "writer" runs:
      """
      send(s, new byte[300_000]);
      while (send(s, "x", 0) != SOCKET_ERROR) {}
      WSAEnumNetworkEvents(s, e);
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, 1000, FALSE);
      WSANETWORKEVENTS ne = WSAEnumNetworkEvents(s, e);
      boolean broken = (ne.lNetworkEvents & FD_CLOSE) != 0 && ne.iErrorCode[FD_CLOSE_BIT] != 0;
      outcome((ne.lNetworkEvents & FD_WRITE) != 0 || broken ? "writable" : "full");
      """
    Then in every interleaving the outcome is "full"
