@gallery
Feature: Gallery 39: the event object is reset when FIONREAD says 0

  FreeRDP: FreeRDP/FreeRDP commit b38770806 (2015-01-29), removed by pull request 2554, commit
  f634e5228 (2015-04-20).

  Seen: sessions freeze now and then, until more traffic comes or for ever.

  Cause: after each receive the number of unread bytes was read, and the event object was reset when
  that was 0. What arrives between the two signals, the reset takes the signal away, and nobody is
  woken to make the receive that would bring another.

  Remedy: reset, or enumerate, and only then receive.

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

  @ENUM-9
  Scenario: Nor does later traffic wake the client
    Given send(peer, "x", 0) reaches "s"
    And recv(s, 16, 0)
    And ioctlsocket(s, FIONREAD) returns 0
    And send(peer, "lost", 0) reaches "s"
    And WSAResetEvent(e)
    And thread "client" runs:
      """
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
      """
    Then the outcomes of all interleavings are:
      | waits for ever: client |

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
