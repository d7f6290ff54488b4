@gallery
Feature: Gallery 6: a socket that still connects is taken for one that is writable

  tinc: gsliepen/tinc pull request 20 (closed) and pull request 25, commit 611217c9 (2014-06-27).

  Seen: connections that were still being made were taken for made, and given up. Without the calls
  that did it, writers starved.

  Cause: the program's event loop is level-triggered: whoever wants to write is called each turn.
  FD_WRITE is an edge, so the loop called the write callbacks whether there was one or not.

  Remedy: in front of the callback a send of no bytes as a probe. It succeeds on a socket that is
  writable, and fails with WSAENOTCONN while the attempt is under way.

  Background:
    Given a listening socket "l"
    And p = port(l)
    And a stream socket "c"
    And an event object "e"
    And WSAEventSelect(c, e, FD_READ | FD_WRITE | FD_CONNECT | FD_CLOSE)
    And thread "server" runs:
      """
      SOCKET client = accept(l);
      outcome(recv(client, 512, 0).text());
      """

  @CONN-1 @WRITE-1
  Scenario: Every write callback is called each turn
    Given thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      boolean wantsToWrite = true;
      while (wantsToWrite) {
        expect(send(c, "hello", 0), 5);
        wantsToWrite = false;
      }
      """
    Then in some interleaving thread "client" fails
    And in some interleaving the outcome is "hello"

  @CONN-1 @WRITE-1
  Scenario: A probe in front of the callback
    Given thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      boolean wantsToWrite = true;
      while (wantsToWrite) {
        if (send(c, "", 0) == 0) {
          expect(send(c, "hello", 0), 5);
          wantsToWrite = false;
        } else {
          WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
          WSAEnumNetworkEvents(c, e);
        }
      }
      """
    Then in every interleaving the outcome is "hello"
