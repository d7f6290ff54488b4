@gallery
Feature: Gallery 28: WSAResetEvent after accept loses a connection

  AppJailLauncher: trailofbits/AppJailLauncher pull request 3, commit 61a4ed1 (2016-05-25).

  Seen: the server stops accepting. Clients hang, and are refused once the backlog is full. Two
  threads that connect and close in loops brought it about.

  Cause: each turn waits, accepts once and resets the event object at its end; nothing enumerates.
  If a second connection waits, accept itself records FD_ACCEPT and signals again. The reset takes
  that signal away, the record stays, and only the next accept could signal anew.

  Remedy: an auto-reset event object and no reset, as the project did; or enumerate, and only then
  accept.

  Background:
    Given a listening socket "l"
    And p = port(l)
    And a stream socket "c1"
    And a stream socket "c2"
    And thread "first" runs:
      """
      connect(c1, "127.0.0.1", p);
      """
    And thread "second" runs:
      """
      connect(c2, "127.0.0.1", p);
      """

  @ACC-1 @ENUM-7 @ENUM-9
  Scenario: The reset at the end of the turn
    Given an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT)
    And thread "server" runs:
      """
      for (int served = 0; served < 2; served++) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        SOCKET client = accept(l);
        closesocket(client);
        WSAResetEvent(e);
      }
      outcome("both served");
      """
    Then the outcomes of all interleavings are:
      | "both served"          |
      | waits for ever: server |

  @ENUM-9
  Scenario: Nor do later clients wake the server
    Given an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT)
    And a stream socket "served"
    And a stream socket "lost"
    And connect(served, "127.0.0.1", p) reaches "l"
    And connect(lost, "127.0.0.1", p) reaches "l"
    And client = accept(l)
    And WSAResetEvent(e)
    And thread "server" runs:
      """
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
      """
    Then the outcomes of all interleavings are:
      | waits for ever: server |

  @ACC-1 @EVT-5
  Scenario: An auto-reset event object and no reset
    Given auto = CreateEvent(NULL, FALSE, FALSE, NULL)
    And WSAEventSelect(l, auto, FD_ACCEPT)
    And thread "server" runs:
      """
      for (int served = 0; served < 2; served++) {
        WSAWaitForMultipleEvents(1, new HANDLE[] {auto}, FALSE, WSA_INFINITE, FALSE);
        SOCKET client = accept(l);
        closesocket(client);
      }
      outcome("both served");
      """
    Then in every interleaving the outcome is "both served"

  @ACC-1 @ENUM-1
  Scenario: Enumerate, then accept
    Given an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT)
    And thread "server" runs:
      """
      int served = 0;
      while (served < 2) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(l, e);
        SOCKET client = accept(l);
        if (!client.equals(INVALID_SOCKET)) {
          closesocket(client);
          served++;
        }
      }
      outcome("both served");
      """
    Then in every interleaving the outcome is "both served"
