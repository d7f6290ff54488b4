Feature: Selections that are refused

  What a refused call leaves behind is what was before: mode, mask and event object.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @SEL-12
  Scenario Outline: What is no socket: <socket>
    Given a stream socket "closed"
    And closesocket(closed)
    Then WSAEventSelect(<socket>, e, FD_READ) fails with WSAENOTSOCK
    And WSAEventSelect(<socket>, e, 0) fails with WSAENOTSOCK

    Examples:
      | socket         |
      | closed         |
      | INVALID_SOCKET |
      | e              |

  @SEL-12
  Scenario Outline: What is no event object, together with a mask: <event>
    Given an event object "closed"
    And WSACloseEvent(closed)
    And WSAEventSelect(s, e, FD_READ)
    Then WSAEventSelect(s, <event>, FD_READ) fails with WSAEINVAL
    When send(peer, "hello", 0)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ

    Examples:
      | event             |
      | closed            |
      | WSA_INVALID_EVENT |
      | NULL              |
      | peer              |

  @SEL-12
  Scenario: Before WSAStartup, or after the last WSACleanup
    When WSACleanup()
    Then WSAEventSelect(s, e, FD_READ) fails with WSANOTINITIALISED

  @SEL-12
  Scenario: Before the first WSAStartup there is not even an event object
    Given WSAStartup has not been called
    Then these calls return:
      | WSACreateEvent()                                     | WSANOTINITIALISED |
      | WSAEventSelect(INVALID_SOCKET, NULL, 0)              | WSANOTINITIALISED |
      | WSAEnumNetworkEvents(INVALID_SOCKET, NULL)           | WSANOTINITIALISED |
      | WSAWaitForMultipleEvents(1, [NULL], FALSE, 0, FALSE) | WSANOTINITIALISED |
