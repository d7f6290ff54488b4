Feature: WSAEventSelect orders the observation of a socket

  The notes: the call returns at once, the observation goes on inside, and the program looks up what
  has changed when it likes. They are right in all of it.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @N-7
  Scenario: It returns at once when no I/O is possible; whether it is has to be looked up apart
    Then these calls return:
      | WSAEventSelect(s, e, FD_READ)                     | 0                |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT |
    When send(peer, "hello", 0) reaches "s"
    Then these calls return:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAEnumNetworkEvents(s, e)                        | FD_READ          |

  @N-7
  Scenario: It returns the same at once when data is there already
    When send(peer, "hello", 0) reaches "s"
    Then these calls return:
      | WSAEventSelect(s, e, FD_READ)                     | 0                |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |

  @N-8
  Scenario: What happens during other work is kept until the program looks it up
    Given WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    When send(peer, "hello", 0) reaches "s"
    And send(s, "other work", 0) reaches "peer"
    Then recv(peer, 512, 0) returns "other work"
    And event "e" is signaled
    And enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns "hello"

  @N-9
  Scenario: It returns 0, or SOCKET_ERROR
    Given an event object "closed"
    And WSACloseEvent(closed)
    Then WSAEventSelect(s, e, FD_READ) returns 0
    And WSAEventSelect(INVALID_SOCKET, e, FD_READ) returns SOCKET_ERROR
    And WSAGetLastError() returns WSAENOTSOCK
    And WSAEventSelect(s, closed, FD_READ) returns SOCKET_ERROR
    And WSAGetLastError() returns WSAEINVAL

  @N-10
  Scenario: An event of the third argument makes the event object of the second signaled
    Given WSAEventSelect(s, e, FD_CLOSE)
    Then event "e" is nonsignaled
    When shutdown(peer, SD_SEND)
    Then event "e" is signaled

  @N-10
  Scenario: An event that is not in the third argument does not
    Given WSAEventSelect(s, e, FD_CLOSE)
    When send(peer, "hello", 0) reaches "s"
    Then event "e" is nonsignaled

  @N-11
  Scenario: One call for each socket is enough
    Given WSAEventSelect(s, e, FD_READ)
    When send(peer, "one", 0)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns "one"
    And event "e" is nonsignaled
    When send(peer, "two", 0)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns "two"
