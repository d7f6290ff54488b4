@gallery
Feature: Gallery 47: the second notifier of a socket replaces the first

  Ladybird: the RequestServer, LadybirdBrowser/ladybird pull request 10831 (closed in favour of 10830,
  2026); see also 2299 and 10762.

  Seen: uploads stall.

  Cause: the notifier for reading and the one for writing each made an event object and selected the
  socket. A socket has one association: the second call ended the first, and whoever reads is deaf.

  Remedy: one event object for each socket, selected for all that anybody wants.

  Background:
    Given a connected pair "server" and "s"
    And thread "server" runs:
      """
      recv(server, 512, 0);
      send(server, "answer", 0);
      """

  @SEL-5
  Scenario: An event object for each direction
    Given event objects "readable" and "writable"
    And thread "client" runs:
      """
      WSAEVENT[] events = {readable, writable};
      WSAEventSelect(s, readable, FD_READ | FD_CLOSE);
      WSAEventSelect(s, writable, FD_WRITE);
      String answer = "";
      while (answer.isEmpty()) {
        int i = WSAWaitForMultipleEvents(2, events, FALSE, WSA_INFINITE, FALSE);
        int happened = WSAEnumNetworkEvents(s, events[i - WSA_WAIT_EVENT_0]).lNetworkEvents;
        if ((happened & FD_WRITE) != 0) {
          send(s, "request", 0);
        }
        if ((happened & FD_READ) != 0) {
          answer = recv(s, 512, 0).text();
        }
      }
      outcome(answer);
      """
    Then the outcomes of all interleavings are:
      | waits for ever: client |

  @SEL-5
  Scenario: One event object for both
    Given an event object "e"
    And thread "client" runs:
      """
      WSAEventSelect(s, e, FD_READ | FD_CLOSE | FD_WRITE);
      String answer = "";
      while (answer.isEmpty()) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int happened = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if ((happened & FD_WRITE) != 0) {
          send(s, "request", 0);
        }
        if ((happened & FD_READ) != 0) {
          answer = recv(s, 512, 0).text();
        }
      }
      outcome(answer);
      """
    Then in every interleaving the outcome is "answer"
