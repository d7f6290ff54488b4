@gallery
Feature: Gallery 36: FD_CONNECT is consumed by a wait that did not ask for it

  Cygwin: cygwin/cygwin commit 2483fa271 (2014-10-11), found with postfix.

  Seen: a program that connects and then polls for input alone never gets a connection to use.

  Cause: an enumeration reports and clears all that is selected. The wait for input looked at
  FD_READ and dropped FD_CONNECT with the rest, so the socket was connecting for ever.

  Remedy: where an enumeration is made, all that it reports is processed, whatever was asked.

  Background:
    Given a listening socket "l"
    And p = port(l)
    And a stream socket "c"
    And an event object "e"
    And WSAEventSelect(c, e, FD_READ | FD_WRITE | FD_CONNECT | FD_CLOSE)

  @ENUM-1 @CONN-5
  Scenario: Each wait takes what it asked for, and drops the rest
    Given thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      boolean input = (WSAEnumNetworkEvents(c, e).lNetworkEvents & FD_READ) != 0;
      boolean connected = false;
      while (!connected) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        connected = (WSAEnumNetworkEvents(c, e).lNetworkEvents & FD_CONNECT) != 0;
      }
      outcome("connected");
      """
    Then the outcomes of all interleavings are:
      | "connected"            |
      | waits for ever: client |

  @ENUM-1 @CONN-5
  Scenario: All that is reported is processed
    Given thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      int events = WSAEnumNetworkEvents(c, e).lNetworkEvents;
      boolean input = (events & FD_READ) != 0;
      boolean connected = (events & FD_CONNECT) != 0;
      while (!connected) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        events = WSAEnumNetworkEvents(c, e).lNetworkEvents;
        input |= (events & FD_READ) != 0;
        connected |= (events & FD_CONNECT) != 0;
      }
      outcome("connected");
      """
    Then in every interleaving the outcome is "connected"
