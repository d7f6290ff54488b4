@gallery
Feature: Gallery 7: a cached FD_WRITE says writable although the buffer is full

  Cygwin: cygwin/cygwin commit dedbbd74d (2023-08-01), reverted by a841911ea (2023-08-26).

  Seen: select says that the socket is writable, and the send that follows fails with
  WSAEWOULDBLOCK.

  Cause: select answers from a cache of the FD_WRITE that was enumerated. A send that succeeds and
  fills the buffer changes nothing about it; only one that fails does. So the answer is stale once
  for each time that the buffer fills.

  Remedy: FD_WRITE is a hint. Send, and on WSAEWOULDBLOCK forget it and wait.

  Background:
    Given a connected pair "peer" and "s"
    And setsockopt(s, SOL_SOCKET, SO_SNDBUF, 1)
    And an event object "e"
    And WSAEventSelect(s, e, FD_WRITE)
    And thread "peer" runs:
      """
      String seen = "";
      while (seen.length() < 3) {
        seen += recv(peer, 512, 0).text();
      }
      outcome(seen);
      """

  @WRITE-2 @WRITE-3
  Scenario: What the cache says is believed
    Given thread "writer" runs:
      """
      int cached = 0;
      for (String part : List.of("a", "b", "c")) {
        while ((cached & FD_WRITE) == 0) {
          WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
          cached |= WSAEnumNetworkEvents(s, e).lNetworkEvents;
        }
        expect(send(s, part, 0), 1);
      }
      """
    Then in some interleaving thread "writer" fails

  @WRITE-2 @WRITE-3
  Scenario: What the cache says is a hint
    Given thread "writer" runs:
      """
      int cached = 0;
      for (String part : List.of("a", "b", "c")) {
        while (send(s, part, 0) == SOCKET_ERROR) {
          expect(WSAGetLastError(), WSAEWOULDBLOCK);
          cached &= ~FD_WRITE;
          while ((cached & FD_WRITE) == 0) {
            WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
            cached |= WSAEnumNetworkEvents(s, e).lNetworkEvents;
          }
        }
      }
      """
    Then in every interleaving the outcome is "abc"
