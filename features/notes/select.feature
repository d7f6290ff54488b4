Feature: select notifies synchronously, and WSAEventSelect does not

  The notes tell the two apart by when the call returns: select when there is something to tell,
  WSAEventSelect at once. Two differences follow: how a program learns of I/O, and how it says
  which sockets it is about.

  Background:
    Given a connected pair "peer" and "s"
    And a connected pair "peer2" and "s2"
    And event objects "e", "e2" and "clock"
    And reading = new fd_set()

  @N-6
  Scenario: select returns when a receive is possible, and not before
    Given FD_SET(s, reading)
    And thread "selecting" calls select(0, reading, NULL, NULL, NULL)
    When WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    Then thread "selecting" still waits
    When send(peer, "hello", 0)
    Then thread "selecting" returns 1
    And FD_ISSET(s, reading) returns TRUE
    And recv(s, 512, 0) returns "hello"

  @N-6
  Scenario: select returns at once when a send is possible already
    Given writing = new fd_set()
    And FD_SET(s, writing)
    Then select(0, NULL, writing, NULL, NULL) returns 1
    And FD_ISSET(s, writing) returns TRUE

  @N-11
  Scenario: What one select has found says nothing of later: it has to be called again
    Given FD_SET(s, reading)
    Then select(0, reading, NULL, NULL, new timeval(0, 0)) returns 0
    When send(peer, "hello", 0) reaches "s"
    Then FD_ISSET(s, reading) returns FALSE
    When FD_SET(s, reading)
    Then select(0, reading, NULL, NULL, new timeval(0, 0)) returns 1
    And FD_ISSET(s, reading) returns TRUE

  @N-26
  Scenario: How sockets are registered with select: anew in the sets of each call
    Given FD_SET(s, reading)
    And FD_SET(s2, reading)
    When send(peer, "one", 0) reaches "s"
    Then select(0, reading, NULL, NULL, new timeval(0, 0)) returns 1
    When send(peer2, "two", 0) reaches "s2"
    Then select(0, reading, NULL, NULL, new timeval(0, 0)) returns 1
    And FD_ISSET(s2, reading) returns FALSE
    When FD_SET(s2, reading)
    Then select(0, reading, NULL, NULL, new timeval(0, 0)) returns 2

  @N-26
  Scenario: How sockets are registered with WSAEventSelect: once, each with its event object
    Given WSAEventSelect(s, e, FD_READ)
    And WSAEventSelect(s2, e2, FD_READ)
    When send(peer, "one", 0) reaches "s"
    And send(peer2, "two", 0) reaches "s2"
    Then these calls return:
      | WSAWaitForMultipleEvents(2, [e, e2], TRUE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAEnumNetworkEvents(s, e)                                      | FD_READ          |
      | WSAEnumNetworkEvents(s2, e2)                                    | FD_READ          |
      | recv(s, 512, 0)                                                 | "one"            |
      | recv(s2, 512, 0)                                                | "two"            |
    When send(peer2, "three", 0) reaches "s2"
    Then these calls return:
      | WSAWaitForMultipleEvents(2, [e, e2], FALSE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAEnumNetworkEvents(s2, e2)                                     | FD_READ              |

  @N-26
  Scenario: How I/O is checked: select answers with the sockets, a wait with an index, an enumeration with the network events
    Given FD_SET(s2, reading)
    And WSAEventSelect(s2, e2, FD_READ | FD_CLOSE)
    When send(peer2, "hello", 0) reaches "s2"
    Then these calls return:
      | select(0, reading, NULL, NULL, NULL)                             | 1                    |
      | FD_ISSET(s2, reading)                                            | TRUE                 |
      | WSAWaitForMultipleEvents(2, [e, e2], FALSE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAEnumNetworkEvents(s2, e2)                                     | FD_READ              |
