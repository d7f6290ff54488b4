@gallery
Feature: Gallery 26: POLLHUP without POLLIN

  gnulib: the module poll, coreutils/gnulib commit 6b8a9ce35b (2026-02-09), found with wget2.

  Seen: programs that look at POLLIN alone hang, or spin, at the end of a stream.

  Cause: a poll made of WSAEventSelect turned FD_CLOSE into POLLHUP alone. Programs expect POLLIN
  too, and a receive that returns 0. Their next poll has nothing to wait for: FD_CLOSE is consumed.

  Remedy: FD_CLOSE is POLLHUP and POLLIN.

  Background:
    Given a connected pair "server" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    And thread "server" runs:
      """
      closesocket(server);
      """

  @CLOSE-1 @CLOSE-5
  Scenario: POLLHUP alone
    Given thread "client" runs:
      """
      int pollIn = 1;
      int pollHup = 2;
      int ready = 0;
      while ((ready & pollIn) == 0) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        ready = (events & FD_READ) != 0 ? pollIn : 0;
        ready |= (events & FD_CLOSE) != 0 ? pollHup : 0;
      }
      outcome(recv(s, 512, 0).n() == 0 ? "end" : "input");
      """
    Then the outcomes of all interleavings are:
      | waits for ever: client |

  @CLOSE-1 @READ-7
  Scenario: POLLHUP and POLLIN
    Given thread "client" runs:
      """
      int pollIn = 1;
      int pollHup = 2;
      int ready = 0;
      while ((ready & pollIn) == 0) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        ready = (events & FD_READ) != 0 ? pollIn : 0;
        ready |= (events & FD_CLOSE) != 0 ? pollHup | pollIn : 0;
      }
      outcome(recv(s, 512, 0).n() == 0 ? "end" : "input");
      """
    Then in every interleaving the outcome is "end"
