@gallery
Feature: Gallery 41: the reset wanders until it stands before the call

  FreeRDP: pull request 2770, commit 0120ee75c (2015-07-07), reset after reading; pull request 2870,
  commit 7d8ab2387 (2015-09-05), reset before recv and before accept.

  Seen: first a core at 100 %, then sessions that freeze now and then, then neither.

  Cause: without a reset a manual-reset event object ends every wait. A reset behind the reads that
  emptied the socket takes away the signal of what has arrived since the last of them.

  Remedy: reset first, then make the call that re-enables. Whatever is left over or arrives later
  signals again; what arrives between reset and receive leaves at worst a wake-up for nothing.

  Background:
    Given a connected pair "server" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    And thread "server" runs:
      """
      send(server, "a", 0);
      send(server, "b", 0);
      """

  @READ-1 @READ-4 @ENUM-7
  Scenario: Reset after the reads
    Given thread "client" runs:
      """
      String seen = "";
      while (seen.length() < 2) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        Received got = recv(s, 512, 0);
        while (got.n() > 0) {
          seen += got.text();
          got = recv(s, 512, 0);
        }
        WSAResetEvent(e);
      }
      outcome(seen);
      """
    Then the outcomes of all interleavings are:
      | "ab"                   |
      | waits for ever: client |

  @READ-1 @READ-4
  Scenario: Reset before the reads
    Given thread "client" runs:
      """
      String seen = "";
      while (seen.length() < 2) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAResetEvent(e);
        Received got = recv(s, 512, 0);
        while (got.n() > 0) {
          seen += got.text();
          got = recv(s, 512, 0);
        }
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "ab"
