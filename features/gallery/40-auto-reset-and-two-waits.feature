@gallery
Feature: Gallery 40: an auto-reset event object, and two waits for it

  FreeRDP: FreeRDP/FreeRDP pull request 2750, commit 75407edf3 (2015-07-01).

  Seen: the client hangs since its event object is an auto-reset one.

  Cause: the loop waits for all handles, and then asks each by a wait of no time which of them it
  was. The first wait has taken the signal already, so the second times out, nobody receives, and
  nothing signals again.

  Remedy: manual-reset event objects where they are looked at twice; or go by the index returned.

  Background:
    Given a connected pair "server" and "s"
    And an event object "quit"
    And thread "server" runs:
      """
      send(server, "a", 0);
      send(server, "b", 0);
      """

  @EVT-5
  Scenario: An auto-reset event object
    Given auto = CreateEvent(NULL, FALSE, FALSE, NULL)
    And WSAEventSelect(s, auto, FD_READ | FD_CLOSE)
    And thread "client" runs:
      """
      String seen = "";
      while (!seen.equals("ab")) {
        WSAWaitForMultipleEvents(2, new HANDLE[] {quit, auto}, FALSE, WSA_INFINITE, FALSE);
        if (WaitForSingleObject(auto, 0) == WAIT_OBJECT_0) {
          seen += recv(s, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then in some interleaving thread "client" waits for ever

  @EVT-4
  Scenario: A manual-reset event object that is reset before the receive
    Given an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    And thread "client" runs:
      """
      String seen = "";
      while (!seen.equals("ab")) {
        WSAWaitForMultipleEvents(2, new WSAEVENT[] {quit, e}, FALSE, WSA_INFINITE, FALSE);
        if (WaitForSingleObject(e, 0) == WAIT_OBJECT_0) {
          WSAResetEvent(e);
          seen += recv(s, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "ab"

  @EVT-5 @WAIT-1
  Scenario: An auto-reset event object, and the index that the wait returns
    Given auto = CreateEvent(NULL, FALSE, FALSE, NULL)
    And WSAEventSelect(s, auto, FD_READ | FD_CLOSE)
    And thread "client" runs:
      """
      HANDLE[] handles = {quit, auto};
      String seen = "";
      while (!seen.equals("ab")) {
        int status = WSAWaitForMultipleEvents(2, handles, FALSE, WSA_INFINITE, FALSE);
        if (status == WSA_WAIT_EVENT_0 + 1) {
          seen += recv(s, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "ab"
