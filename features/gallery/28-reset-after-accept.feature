Feature: Gallery 28: the event object is reset after the accept

  A server stopped accepting; its clients hung, or were refused once the backlog was full. Its loop
  waited, accepted one connection and reset the event object. With a second connection pending the
  accept itself signals the event object again, and that is the signal which the reset takes away.

  Seen in AppJailLauncher, pull request 3, commit 61a4ed1 (2016-05-25). Right is to enumerate, or to
  reset, before accepting, and to accept until nothing is left.

  Background:
    Given a listening socket "l"
    And a stream socket "c1"
    And a stream socket "c2"
    And an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT)
    And port = port(l)
    And thread "client 1" runs:
      """
      connect(c1, "127.0.0.1", port);
      """
    And thread "client 2" runs:
      """
      connect(c2, "127.0.0.1", port);
      """

  @ACC-1
  Scenario: As it was: the second connection waits for ever
    Given thread "server" runs:
      """
      for (int accepted = 0; accepted < 2; ) {
        WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
        if (!accept(l).equals(INVALID_SOCKET)) {
          accepted++;
        }
        WSAResetEvent(e);
      }
      """
    Then in some interleaving thread "server" waits for ever

  @ACC-1 @ENUM-1
  Scenario: Enumerating first and accepting all that is there takes both
    Given thread "server" runs:
      """
      for (int accepted = 0; accepted < 2; ) {
        WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(l, e);
        while (!accept(l).equals(INVALID_SOCKET)) {
          accepted++;
        }
      }
      """
    Then in every interleaving every thread ends
