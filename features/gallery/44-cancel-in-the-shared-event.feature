@gallery
Feature: Gallery 44: a user's signal is lost in the event object of the sockets

  libwebsockets: warmcat/libwebsockets issues 1291 and 1294; commits 30315ec68 (2018-12-07), 1979bd8cc
  and 477d50bf5 (2019-06-25); an event object of its own with 04d947b6f (2020-10-08).

  Seen: lws_cancel_service, called by another thread, is sometimes ignored until the time-out.

  Cause: one event object serves all sockets and also the call that wakes the loop. The scan hands
  it to WSAEnumNetworkEvents for each socket, which resets it; a WSASetEvent between the wait and
  the last of these vanishes. A socket's signal can be found again on its record, a user's cannot.

  Remedy: an event object of its own for the user's signal, or a flag that is set before the signal
  and looked at after the scan.

  Background:
    Given a connected pair "peer1" and "s1"
    And a connected pair "peer2" and "s2"
    And event objects "e" and "wake"
    And a shared number "cancelled" of 0
    And WSAEventSelect(s1, e, FD_READ)
    And WSAEventSelect(s2, e, FD_READ)
    And thread "peer" runs:
      """
      send(peer1, "x", 0);
      """

  @ENUM-1 @EVT-3
  Scenario: As it was: a cancel during the scan is ignored
    Given thread "canceller" runs:
      """
      WSASetEvent(e);
      """
    And thread "service" runs:
      """
      boolean cancelled = false;
      while (!cancelled) {
        WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
        boolean served = false;
        for (SOCKET s : new SOCKET[] {s1, s2}) {
          if (WSAEnumNetworkEvents(s, e).lNetworkEvents != 0) {
            recv(s, 16, 0);
            served = true;
          }
        }
        cancelled = !served;
      }
      """
    Then in some interleaving thread "service" waits for ever

  @ENUM-1 @WAIT-1
  Scenario: An event object of its own keeps the signal
    Given thread "canceller" runs:
      """
      WSASetEvent(wake);
      """
    And thread "service" runs:
      """
      HANDLE[] events = {wake, e};
      while (WSAWaitForMultipleEvents(2, events, FALSE, WSA_INFINITE, FALSE) != WSA_WAIT_EVENT_0) {
        for (SOCKET s : new SOCKET[] {s1, s2}) {
          if (WSAEnumNetworkEvents(s, e).lNetworkEvents != 0) {
            recv(s, 16, 0);
          }
        }
      }
      """
    Then in every interleaving every thread ends

  @ENUM-1 @EVT-3
  Scenario: So does a flag that is set before the signal and looked at after the scan
    Given thread "canceller" runs:
      """
      cancelled.set(1);
      WSASetEvent(e);
      """
    And thread "service" runs:
      """
      do {
        WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
        for (SOCKET s : new SOCKET[] {s1, s2}) {
          if (WSAEnumNetworkEvents(s, e).lNetworkEvents != 0) {
            recv(s, 16, 0);
          }
        }
      } while (cancelled.get() == 0);
      """
    Then in every interleaving every thread ends
