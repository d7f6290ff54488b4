@gallery
Feature: Gallery 38: a manual-reset event object that nobody resets

  FreeRDP: FreeRDP/FreeRDP commit 7a68fcf62 (2012-10-01).

  Seen: a core at 100 %.

  Cause: WSACreateEvent makes manual-reset event objects. The loop neither enumerated nor reset, so
  after the first arrival every wait returned at once. The loop is cut off after five turns here.

  Remedy: enumerate in each turn, or reset before the receive.

  Background:
    Given a connected pair "server" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    And thread "server" runs:
      """
      send(server, "a", 0);
      send(server, "b", 0);
      """

  @EVT-1 @EVT-4
  Scenario: Wait and receive
    Given thread "client" runs:
      """
      String seen = "";
      for (int turn = 0; turn < 5 && !seen.endsWith("b"); turn++) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        Received got = recv(s, 512, 0);
        seen += got.n() > 0 ? got.text() : "-";
      }
      outcome(seen);
      """
    Then in some interleaving the outcome is "a----"

  @EVT-4 @ENUM-1
  Scenario: Wait, enumerate and receive
    Given thread "client" runs:
      """
      String seen = "";
      for (int turn = 0; turn < 5 && !seen.endsWith("b"); turn++) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        Received got = recv(s, 512, 0);
        seen += got.n() > 0 ? got.text() : "-";
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "ab"
