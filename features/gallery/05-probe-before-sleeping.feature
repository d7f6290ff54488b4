@gallery
Feature: Gallery 5: asleep until writable, with no send that has failed

  PostgreSQL: src/backend/storage/ipc/waiteventset.c as read at 393e0d231405, and pgwin32_select in
  src/backend/port/win32/socket.c at 0239800893ef (2010), which provide for it.

  Seen: nothing, because the case is provided for. Else a backend sleeps for ever, waiting for a
  client socket to become writable.

  Cause: a caller may ask to be woken when the socket is writable although its last send went
  through. Then FD_WRITE was consumed long ago, and nothing will record it.

  Remedy: in front of the sleep a send of no bytes. If it succeeds the socket is writable now; if it
  fails with WSAEWOULDBLOCK it has armed FD_WRITE. On a stream nobody sees it.

  Background:
    Given a connected pair "client" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_WRITE)
    And enumerating "s" yields FD_WRITE
    And setsockopt(s, SOL_SOCKET, SO_SNDBUF, 1)
    And thread "client" runs:
      """
      String seen = "";
      while (seen.length() < 3) {
        seen += recv(client, 512, 0).text();
      }
      outcome(seen);
      """

  @WRITE-2
  Scenario: Sleep until FD_WRITE
    Given thread "backend" runs:
      """
      String left = "abc";
      while (!left.isEmpty()) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        if (send(s, left.substring(0, 1), 0) == 1) {
          left = left.substring(1);
        }
      }
      """
    Then the outcomes of all interleavings are:
      | waits for ever: client, backend |

  @WRITE-2
  Scenario: A send of nothing in front of the sleep
    Given thread "backend" runs:
      """
      String left = "abc";
      while (!left.isEmpty()) {
        if (send(s, "", 0) == SOCKET_ERROR) {
          expect(WSAGetLastError(), WSAEWOULDBLOCK);
          WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
          WSAEnumNetworkEvents(s, e);
        }
        if (send(s, left.substring(0, 1), 0) == 1) {
          left = left.substring(1);
        }
      }
      """
    Then in every interleaving the outcome is "abc"
