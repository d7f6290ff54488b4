@gallery
Feature: Gallery 42: the accept callback is called again and again

  lldb: MainLoopWindows, llvm/llvm-project issue 106283, pull requests 106955 and 107061 (2024).

  Seen: after the first connection the callback for new connections is called without end, and its
  accept fails with WSAEWOULDBLOCK.

  Cause: a manual-reset event object is neither enumerated nor reset in front of the callback or
  after it. The loop is cut off after five turns here.

  Remedy: enumerate, then call the callback.

  Background:
    Given a listening socket "l"
    And p = port(l)
    And an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT)
    And a stream socket "c1"
    And a stream socket "c2"
    And thread "clients" runs:
      """
      connect(c1, "127.0.0.1", p);
      connect(c2, "127.0.0.1", p);
      """

  @EVT-4
  Scenario: The callback, and nothing else
    Given thread "loop" runs:
      """
      int accepted = 0;
      for (int turn = 0; turn < 5 && accepted < 2; turn++) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        SOCKET client = accept(l);
        accepted += client.equals(INVALID_SOCKET) ? 0 : 1;
        outcome(client.equals(INVALID_SOCKET) ? "-" : "+");
      }
      """
    Then in some interleaving the outcome is "+----"

  @EVT-4 @ENUM-1 @ACC-1
  Scenario: Enumerate, then call the callback
    Given thread "loop" runs:
      """
      int accepted = 0;
      for (int turn = 0; turn < 5 && accepted < 2; turn++) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(l, e);
        SOCKET client = accept(l);
        accepted += client.equals(INVALID_SOCKET) ? 0 : 1;
        outcome(client.equals(INVALID_SOCKET) ? "-" : "+");
      }
      """
    Then in every interleaving the outcome is "++"
