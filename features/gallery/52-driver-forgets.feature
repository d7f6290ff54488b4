@gallery
Feature: Gallery 52: a driver whose select forgets, and whose enumeration ends the association

  viosock: virtio-win/kvm-guest-drivers-windows pull request 1121, commits a372485a (2024-07-26) and
  43de39da (2024-07-31).

  Seen: the first event arrives and no later one; what came before the selection is lost.

  Cause: here the program is right, and the implementation of Winsock wrong. Its enumeration took
  the event object away from the socket, and its selection emptied the record instead of signaling
  what it held. What it did besides is done below by calls.

  Remedy: an enumeration copies, clears and resets, and keeps the association; a selection keeps the
  record, and signals if record and mask meet.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And thread "peer" runs:
      """
      send(peer, "a", 0);
      send(peer, "b", 0);
      """

  @ENUM-1
  Scenario: An enumeration that ends the association
    Given thread "program" runs:
      """
      WSAEventSelect(s, e, FD_READ);
      String seen = "";
      while (!seen.equals("ab")) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        WSAEventSelect(s, NULL, 0); // the driver does
        seen += recv(s, 512, 0).text();
      }
      outcome(seen);
      """
    Then in some interleaving thread "program" waits for ever

  @SEL-7
  Scenario: A selection that empties the record
    Given thread "program" runs:
      """
      WSAEventSelect(s, e, FD_READ);
      WSAEnumNetworkEvents(s, e); // the driver does
      String seen = "";
      while (!seen.equals("ab")) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        seen += recv(s, 512, 0).text();
      }
      outcome(seen);
      """
    Then in some interleaving thread "program" waits for ever

  @SEL-7 @ENUM-1
  Scenario: Both by the rules
    Given thread "program" runs:
      """
      WSAEventSelect(s, e, FD_READ);
      String seen = "";
      while (!seen.equals("ab")) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        seen += recv(s, 512, 0).text();
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "ab"
