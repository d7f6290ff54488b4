Feature: Gallery 39: the event object is reset when FIONREAD says 0

  A remote desktop client froze now and then, until more traffic came or for ever. After each
  receive it asked how many bytes were unread, and reset the event object when there were none. What
  arrives between the two signals the event object, the reset takes that signal away, and nobody is
  woken for the receive that would bring another.

  Seen in FreeRDP, commit b38770806 (2015-01-29); removed by pull request 2554, commit f634e5228
  (2015-04-20). Right is to reset, or to enumerate, before the receive.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    And thread "peer" runs:
      """
      send(peer, "a", 0);
      send(peer, "b", 0);
      """

  @READ-1
  Scenario: As it was: what arrives between FIONREAD and the reset is lost
    Given thread "client" runs:
      """
      String seen = "";
      while (seen.length() < 2) {
        WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
        seen += recv(s, 16, 0).text();
        if (ioctlsocket(s, FIONREAD) == 0) {
          WSAResetEvent(e);
        }
      }
      outcome(seen);
      """
    Then in some interleaving thread "client" waits for ever
    And in some interleaving the outcome is "ab"

  @READ-1
  Scenario: The reset before the receive loses nothing
    Given thread "client" runs:
      """
      String seen = "";
      while (seen.length() < 2) {
        WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAResetEvent(e);
        seen += recv(s, 16, 0).text();
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "ab"

  @ENUM-1
  Scenario: Nor does enumerating before the receive
    Given thread "client" runs:
      """
      String seen = "";
      while (seen.length() < 2) {
        WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        seen += recv(s, 16, 0).text();
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "ab"
