@gallery
Feature: Gallery 12: cached conditions that are cleared before the call

  GLib: GNOME/glib commit 799f8dcd46 (2016-12-05), reverted in part by 9e89749e52 (2018-12-11).

  Seen: after one send that succeeds the socket is not writable any more, for ever.

  Cause: a cache keeps what enumerations have reported. It dropped FD_WRITE before each send. A send
  that succeeds does not bring FD_WRITE back, so the cache never has it again.

  Remedy: drop it when a send has returned WSAEWOULDBLOCK, and only then; likewise FD_READ after a
  receive and FD_ACCEPT after an accept.

  Background:
    Given a connected pair "peer" and "s"
    And setsockopt(s, SOL_SOCKET, SO_SNDBUF, 1)
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_WRITE | FD_CLOSE)
    And thread "peer" runs:
      """
      String seen = "";
      while (seen.length() < 3) {
        seen += recv(peer, 512, 0).text();
      }
      outcome(seen);
      """

  @WRITE-2 @WRITE-3
  Scenario: Cleared before each send
    Given thread "writer" runs:
      """
      int conditions = 0;
      for (String part : List.of("a", "b", "c")) {
        int sent = SOCKET_ERROR;
        while (sent == SOCKET_ERROR) {
          while ((conditions & FD_WRITE) == 0) {
            WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
            conditions |= WSAEnumNetworkEvents(s, e).lNetworkEvents;
          }
          conditions &= ~FD_WRITE;
          sent = send(s, part, 0);
        }
      }
      """
    Then in some interleaving thread "writer" waits for ever

  @WRITE-2 @WRITE-3
  Scenario: Cleared after WSAEWOULDBLOCK
    Given thread "writer" runs:
      """
      int conditions = 0;
      for (String part : List.of("a", "b", "c")) {
        int sent = SOCKET_ERROR;
        while (sent == SOCKET_ERROR) {
          while ((conditions & FD_WRITE) == 0) {
            WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
            conditions |= WSAEnumNetworkEvents(s, e).lNetworkEvents;
          }
          sent = send(s, part, 0);
          if (sent == SOCKET_ERROR) {
            conditions &= ~FD_WRITE;
          }
        }
      }
      """
    Then in every interleaving the outcome is "abc"
