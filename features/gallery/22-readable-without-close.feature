@gallery
Feature: Gallery 22: POLLIN that does not mean FD_CLOSE

  IXWebSocket: machinezone/IXWebSocket issue 474, pull request 548, commit 86782fc7 (2025-05-15); poll
  by event objects came with pull request 342, commit 1f2895a4 (2022).

  Seen: no close callback when the server disconnects, on Windows alone.

  Cause: a poll made of WSAEventSelect took POLLIN for FD_READ and FD_ACCEPT. On other systems the
  end of a stream is readable; here it has a network event of its own.

  Remedy: POLLIN is FD_READ, FD_ACCEPT and FD_CLOSE.

  Background:
    Given a connected pair "server" and "s"
    And an event object "e"
    And thread "server" runs:
      """
      closesocket(server);
      """

  @READ-7 @CLOSE-1
  Scenario: Without FD_CLOSE
    Given thread "client" runs:
      """
      WSAEventSelect(s, e, FD_READ | FD_ACCEPT);
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
      WSAEnumNetworkEvents(s, e);
      WSAEventSelect(s, NULL, 0);
      outcome(recv(s, 512, 0).n() == 0 ? "closed" : "input");
      """
    Then the outcomes of all interleavings are:
      | waits for ever: client |

  @CLOSE-1 @SEL-7
  Scenario: With FD_CLOSE
    Given thread "client" runs:
      """
      WSAEventSelect(s, e, FD_READ | FD_ACCEPT | FD_CLOSE);
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
      WSAEnumNetworkEvents(s, e);
      WSAEventSelect(s, NULL, 0);
      outcome(recv(s, 512, 0).n() == 0 ? "closed" : "input");
      """
    Then in every interleaving the outcome is "closed"
