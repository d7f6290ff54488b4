# Not one of the features: a space of schedules that takes hours, to see what a long exploration
# costs. docs/explorer.md says how it is run.
Feature: Four senders

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    And a shared number "sent" of 0
    And thread "one" runs:
      """
      for (int i = 0; i < 4; i++) {
        send(peer, "a", 0);
        sent.add(1);
      }
      """
    And thread "two" runs:
      """
      for (int i = 0; i < 4; i++) {
        send(peer, "b", 0);
        sent.add(1);
      }
      """
    And thread "three" runs:
      """
      for (int i = 0; i < 4; i++) {
        send(peer, "c", 0);
        sent.add(1);
      }
      """
    And thread "server" runs:
      """
      int seen = 0;
      while (seen < 12) {
        WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        int got = recv(s, new byte[16], 16, 0);
        seen += Math.max(0, got);
      }
      """

  Scenario: Whatever they do, the server sees all of it
    Then in every interleaving every thread ends
