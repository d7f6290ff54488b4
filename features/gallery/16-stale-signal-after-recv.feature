@gallery
Feature: Gallery 16: a receive that finds data at once leaves a stale signal

  Chromium: net/socket/tcp_socket_win.cc, the case that DidSignalRead provides for, as read at
  07c3f0eead1f.

  Seen: nothing, because the case is provided for. Else a socket that lives is taken for one that
  has ended.

  Cause: data that arrives before the receive signals the event object. The receive takes the data
  and the record with it, but not the signal. The next wait returns at once, and the enumeration
  finds nothing.

  Remedy: an empty record means to watch again.

  Background:
    Given a connected pair "server" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    And thread "server" runs:
      """
      send(server, "a", 0);
      send(server, "b", 0);
      """

  @READ-4 @ENUM-8
  Scenario: An empty record is taken for the end
    Given thread "client" runs:
      """
      String seen = "";
      while (seen.length() < 2) {
        Received got = recv(s, 512, 0);
        if (got.n() > 0) {
          seen += got.text();
          continue;
        }
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if ((events & FD_READ) == 0) {
          outcome("closed after " + seen);
          return;
        }
      }
      outcome(seen);
      """
    Then the outcomes of all interleavings are:
      | "ab"             |
      | "closed after a" |

  @READ-4 @ENUM-8
  Scenario: An empty record means to watch again
    Given thread "client" runs:
      """
      String seen = "";
      while (seen.length() < 2) {
        Received got = recv(s, 512, 0);
        if (got.n() > 0) {
          seen += got.text();
          continue;
        }
        int events = 0;
        while ((events & (FD_READ | FD_CLOSE)) == 0) {
          WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
          events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        }
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "ab"
