Feature: The classic echo server, step by step

  An array of sockets and an array of event objects, side by side. Wait for one of the array; from
  the index returned on, test each event object with no time to wait; enumerate the sockets of those
  that are signaled; accept on FD_ACCEPT, receive and send back on FD_READ, close on FD_CLOSE.

  Background:
    Given a listening socket "listener"
    And event objects "e0", "e1" and "e2"
    And WSAEventSelect(listener, e0, FD_ACCEPT | FD_CLOSE)
    And a stream socket "alice"
    And a stream socket "bob"

  @WAIT-1 @ACC-4 @CLOSE-1
  Scenario: One client, from connection to close
    When connect(alice, "127.0.0.1", port(listener))
    Then WSAWaitForMultipleEvents(1, [e0], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0
    And enumerating "listener" yields FD_ACCEPT
    When s1 = accept(listener)
    And WSAEventSelect(s1, e1, FD_READ | FD_CLOSE)
    And send(alice, "hello", 0)
    Then WSAWaitForMultipleEvents(2, [e0, e1], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0 + 1
    And enumerating "s1" yields FD_READ
    And recv(s1, 512, 0) returns "hello"
    When send(s1, "hello", 0)
    Then recv(alice, 512, 0) returns "hello"
    When closesocket(alice)
    Then WSAWaitForMultipleEvents(2, [e0, e1], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0 + 1
    And enumerating "s1" yields FD_CLOSE
    And recv(s1, 512, 0) returns 0
    When closesocket(s1)
    Then WSACloseEvent(e1) returns TRUE

  @WAIT-2 @EVT-4
  Scenario: Two clients at once: the scan from the returned index finds both
    Given connect(alice, "127.0.0.1", port(listener)) reaches "listener"
    And s1 = accept(listener)
    And WSAEventSelect(s1, e1, FD_READ | FD_CLOSE)
    And connect(bob, "127.0.0.1", port(listener)) reaches "listener"
    And s2 = accept(listener)
    And WSAEventSelect(s2, e2, FD_READ | FD_CLOSE)
    And enumerating "listener" yields nothing
    When send(alice, "from alice", 0) reaches "s1"
    And send(bob, "from bob", 0) reaches "s2"
    Then these calls return:
      | WSAWaitForMultipleEvents(3, [e0, e1, e2], FALSE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAWaitForMultipleEvents(1, [e1], TRUE, 0, FALSE)                     | WSA_WAIT_EVENT_0     |
      | WSAEnumNetworkEvents(s1, e1)                                          | FD_READ              |
      | recv(s1, 512, 0)                                                      | "from alice"         |
      | WSAWaitForMultipleEvents(1, [e2], TRUE, 0, FALSE)                     | WSA_WAIT_EVENT_0     |
      | WSAEnumNetworkEvents(s2, e2)                                          | FD_READ              |
      | recv(s2, 512, 0)                                                      | "from bob"           |
      | WSAWaitForMultipleEvents(3, [e0, e1, e2], FALSE, 0, FALSE)            | WSA_WAIT_TIMEOUT     |

  @CLOSE-3
  Scenario: A client that sends and leaves is answered in full
    Given connect(alice, "127.0.0.1", port(listener)) reaches "listener"
    And s1 = accept(listener)
    And WSAEventSelect(s1, e1, FD_READ | FD_CLOSE)
    When send(alice, "last words", 0) reaches "s1"
    And shutdown(alice, SD_SEND) reaches "s1"
    Then event "e1" is signaled
    And these calls return:
      | recv(s1, 512, 0)         | "last words" |
      | send(s1, "last words", 0) | 10           |
      | recv(s1, 512, 0)         | 0            |
      | closesocket(s1)          | 0            |
      | recv(alice, 512, 0)      | "last words" |
      | recv(alice, 512, 0)      | 0            |
