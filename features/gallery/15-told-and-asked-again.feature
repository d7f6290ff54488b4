@gallery
Feature: Gallery 15: told that the socket is readable, and asked again

  PostgreSQL: src/backend/storage/ipc/waiteventset.c as read at 393e0d231405, which provides for it.

  Seen: nothing, because the case is provided for. Else a backend hangs that was told of input, did
  something else first, and waited again without a receive.

  Cause: the first wait enumerated, and so consumed FD_READ. To select the socket anew at the second
  wait brings back nothing that was consumed.

  Remedy: in front of the sleep look with MSG_PEEK whether there is something to read.

  Background:
    Given a connected pair "client" and "s"
    And an event object "e"
    And thread "client" runs:
      """
      send(client, "query", 0);
      """

  @SEL-8 @READ-1 @windows
  Scenario: Select the socket anew, and sleep
    Given thread "backend" runs:
      """
      for (int asked = 0; asked < 2; asked++) {
        int events = 0;
        WSAEventSelect(s, e, FD_READ | FD_CLOSE);
        while ((events & FD_READ) == 0) {
          WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
          events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        }
      }
      outcome(recv(s, 512, 0).text());
      """
    Then the outcomes of all interleavings are:
      | waits for ever: backend |

  @READ-1
  Scenario: Look before sleeping
    Given thread "backend" runs:
      """
      for (int asked = 0; asked < 2; asked++) {
        int events = 0;
        WSAEventSelect(s, e, FD_READ | FD_CLOSE);
        if (recv(s, 1, MSG_PEEK).n() != SOCKET_ERROR) {
          events = FD_READ;
        }
        while ((events & FD_READ) == 0) {
          WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
          events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        }
      }
      outcome(recv(s, 512, 0).text());
      """
    Then in every interleaving the outcome is "query"
