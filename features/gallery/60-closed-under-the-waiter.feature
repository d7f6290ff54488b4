@gallery
Feature: Gallery 60: an event object is closed while somebody waits for it

  GLib: GNOME/glib commit 1be8ad3514 (2010-03-14). The opposite, event objects that nobody closes, is
  warmcat/libwebsockets issue 213 and google/conscrypt issue 799.

  Seen: a wait fails with an invalid handle; or, where the handle was given out again, waits for
  somebody else's event object.

  Cause: who closed the socket closed its event object too, while a source still waited for it.

  Remedy: the event object is closed at finalization, after the last waiter.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    And a shared number "closing" of 0
    And thread "peer" runs:
      """
      send(peer, "x", 0);
      """

  @EVT-2 @WAIT-9
  Scenario: The owner closes
    Given thread "owner" runs:
      """
      closing.set(1);
      closesocket(s);
      WSACloseEvent(e);
      """
    And thread "source" runs:
      """
      do {
        int status = WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        expect(status, WSA_WAIT_EVENT_0);
        WSAEnumNetworkEvents(s, e);
      } while (closing.get() == 0);
      """
    Then in some interleaving thread "source" fails

  @EVT-2 @EVT-3 @SEL-11
  Scenario: The owner says so, and the last waiter closes
    Given thread "owner" runs:
      """
      closing.set(1);
      WSASetEvent(e);
      """
    And thread "source" runs:
      """
      do {
        int status = WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        expect(status, WSA_WAIT_EVENT_0);
        WSAEnumNetworkEvents(s, e);
      } while (closing.get() == 0);
      expect(closesocket(s), 0);
      expect(WSACloseEvent(e), TRUE);
      outcome("closed");
      """
    Then in every interleaving the outcome is "closed"
