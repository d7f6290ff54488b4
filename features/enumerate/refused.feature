Feature: Enumerations that are refused

  A call that fails has cleared nothing and reset nothing: the program can make it again.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "e" and "closed"
    And WSACloseEvent(closed)
    And WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"

  @ENUM-4 @ENUM-6
  Scenario Outline: Nothing is cleared and nothing reset: <call>
    Then <call> fails with <error>
    And event "e" is signaled
    And enumerating "s" yields FD_READ

    Examples:
      | call                              | error       |
      | WSAEnumNetworkEvents(s, e, NULL)  | WSAEFAULT   |
      | WSAEnumNetworkEvents(s, closed)   | WSAEINVAL   |
      | WSAEnumNetworkEvents(s, peer)     | WSAEINVAL   |
      | WSAEnumNetworkEvents(e, e)        | WSAENOTSOCK |

  @ENUM-6
  Scenario: A closed socket has nothing to report
    When closesocket(s)
    Then WSAEnumNetworkEvents(s, e) fails with WSAENOTSOCK
    And event "e" is signaled

  @ENUM-6
  Scenario: After the last WSACleanup
    When WSACleanup()
    Then WSAEnumNetworkEvents(s, e) fails with WSANOTINITIALISED
