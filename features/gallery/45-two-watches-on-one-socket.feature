@gallery
Feature: Gallery 45: two watches on one socket, and the first takes it all

  QEMU: io/channel-watch.c, qemu-devel "[PATCH v5 16/18] io/channel-watch: Fix socket watch on
  Windows" (Bin Meng, 2022-10-06).

  Seen: tests hang on Windows.

  Cause: a source for hang-ups and a source for input watch the same socket with the same event
  object, and each enumerates. The first to look takes the whole record, keeps its own and drops
  what the other is waiting for.

  Remedy: one place enumerates and distributes. (QEMU went on to ask select, and enumerates no
  more.)

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    And thread "peer" runs:
      """
      send(peer, "input", 0);
      """

  @ENUM-1 @SEL-5
  Scenario: Each source enumerates
    Given thread "main loop" runs:
      """
      String seen = "";
      while (seen.isEmpty()) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        boolean hangUp = (WSAEnumNetworkEvents(s, e).lNetworkEvents & FD_CLOSE) != 0;
        boolean input = (WSAEnumNetworkEvents(s, e).lNetworkEvents & FD_READ) != 0;
        if (hangUp) {
          return;
        } else if (input) {
          seen = recv(s, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then in some interleaving thread "main loop" waits for ever

  @ENUM-1 @SEL-5
  Scenario: One place enumerates
    Given thread "main loop" runs:
      """
      String seen = "";
      while (seen.isEmpty()) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        boolean hangUp = (events & FD_CLOSE) != 0;
        boolean input = (events & FD_READ) != 0;
        if (hangUp) {
          return;
        } else if (input) {
          seen = recv(s, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "input"
