@gallery
Feature: Gallery 56: the 65th connection

  libwebsockets: warmcat/libwebsockets issues 327, 441 and 575; commits 528adbde7 and f1bdb0fef
  (2016-06-16), fc0e52da9 (2016-07-11).

  Seen: a server with more than 64 handles exits with error 87, or crashes.

  Cause: a wait takes 64 event objects. With 65 it returns WSA_WAIT_FAILED, and that was used as an
  index. (Arrays as long as that have another trap: the wait names the lowest index, and a loop that
  serves this one alone starves the connections behind it.)

  Remedy: look for WSA_WAIT_FAILED first; and share one event object among the sockets, and scan
  them, or spread them over threads. (Behind the index returned, test each event object.)

  Background:
    Given a connected pair "peer1" and "s1"
    And a connected pair "peer2" and "s2"
    And thread "clients" runs:
      """
      send(peer1, "a", 0);
      send(peer2, "b", 0);
      """

  @WAIT-8
  Scenario: An event object for each connection
    Given an array "es" of 65 event objects
    And WSAEventSelect(s1, es[63], FD_READ)
    And WSAEventSelect(s2, es[64], FD_READ)
    And thread "service" runs:
      """
      int i = WSAWaitForMultipleEvents(65, es, FALSE, WSA_INFINITE, FALSE);
      WSAResetEvent(es[i - WSA_WAIT_EVENT_0]);
      """
    Then in some interleaving thread "service" fails

  @EVT-6 @ENUM-2
  Scenario: One event object for all connections
    Given an event object "e"
    And WSAEventSelect(s1, e, FD_READ)
    And WSAEventSelect(s2, e, FD_READ)
    And thread "service" runs:
      """
      int received = 0;
      while (received < 2) {
        int status = WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        expect(status != WSA_WAIT_FAILED, "a wait that does not fail");
        WSAResetEvent(e);
        for (SOCKET s : List.of(s1, s2)) {
          if ((WSAEnumNetworkEvents(s, NULL).lNetworkEvents & FD_READ) != 0) {
            received += recv(s, 512, 0).n();
          }
        }
      }
      outcome("both served");
      """
    Then in every interleaving the outcome is "both served"

  @WAIT-1
  Scenario: The index returned, and no other
    Given event objects "e1" and "e2"
    And WSAEventSelect(s1, e1, FD_READ)
    And WSAEventSelect(s2, e2, FD_READ)
    And thread "service" runs:
      """
      SOCKET[] sockets = {s1, s2};
      WSAEVENT[] events = {e1, e2};
      String served = "";
      for (int turn = 0; turn < 3; turn++) {
        int i = WSAWaitForMultipleEvents(2, events, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(sockets[i], events[i]);
        served += recv(sockets[i], 1, 0).text();
      }
      outcome(served);
      """
    And thread "clients" runs:
      """
      send(peer2, "b", 0);
      send(peer1, "aaaaa", 0);
      """
    Then in some interleaving the outcome is "aaa"

  @WAIT-1 @WAIT-2
  Scenario: The index returned, and those behind it
    Given event objects "e1" and "e2"
    And WSAEventSelect(s1, e1, FD_READ)
    And WSAEventSelect(s2, e2, FD_READ)
    And thread "service" runs:
      """
      SOCKET[] sockets = {s1, s2};
      WSAEVENT[] events = {e1, e2};
      String served = "";
      while (!served.contains("b")) {
        int first = WSAWaitForMultipleEvents(2, events, FALSE, WSA_INFINITE, FALSE);
        for (int i = first; i < 2; i++) {
          if (WSAWaitForMultipleEvents(1, new WSAEVENT[] {events[i]}, FALSE, 0, FALSE) == 0) {
            WSAEnumNetworkEvents(sockets[i], events[i]);
            served += recv(sockets[i], 1, 0).text();
          }
        }
      }
      outcome("everybody served");
      """
    And thread "clients" runs:
      """
      send(peer2, "b", 0);
      send(peer1, "aa", 0);
      """
    Then in every interleaving the outcome is "everybody served"
