Feature: WSASetEvent and WSAResetEvent turn an event object on and off

  Programs use them to wake a thread that waits for sockets: its array holds one event object more.
  Both can be repeated; an event object counts nothing.

  Background:
    Given an event object "e"

  @EVT-3
  Scenario: Set and reset change the state
    When WSASetEvent(e)
    Then event "e" is signaled
    When WSAResetEvent(e)
    Then event "e" is nonsignaled

  @EVT-3
  Scenario: Both can be repeated, and one reset undoes any number of sets
    Then these calls return:
      | WSASetEvent(e)   | TRUE |
      | WSASetEvent(e)   | TRUE |
      | WSAResetEvent(e) | TRUE |
    And event "e" is nonsignaled
    And WSAResetEvent(e) returns TRUE

  @EVT-3
  Scenario: Neither works on what is no open event object
    Given a stream socket "s"
    When WSACloseEvent(e)
    Then these calls return:
      | WSASetEvent(e)      | WSA_INVALID_HANDLE |
      | WSAResetEvent(e)    | WSA_INVALID_HANDLE |
      | WSASetEvent(s)      | WSA_INVALID_HANDLE |
      | WSAResetEvent(NULL) | WSA_INVALID_HANDLE |

  @EVT-4
  Scenario: A signaled event object stays so through waits, until it is reset
    When WSASetEvent(e)
    Then WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0
    And event "e" is signaled
    When WSAResetEvent(e)
    Then event "e" is nonsignaled

  @EVT-4
  Scenario: WSAEnumNetworkEvents with its handle resets it as well
    Given a connected pair "peer" and "s"
    And WSAEventSelect(s, e, FD_READ)
    When send(peer, "x", 0)
    Then event "e" is signaled
    When WSAEnumNetworkEvents(s, e)
    Then event "e" is nonsignaled
