Feature: WSAEventSelect returns at once, and one call is enough

  The call only says what is to be watched. The program goes on with other work and looks for the
  signal when it likes; select would have kept it until something had happened, and would have to be
  called again each time.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @SEL-1
  Scenario: It returns 0 when nothing has happened
    Then WSAEventSelect(s, e, FD_READ | FD_CLOSE) returns 0
    And event "e" is nonsignaled

  @SEL-1
  Scenario Outline: It returns 0 whatever the state of the socket: <state>
    Given a listening socket "listening"
    And a stream socket "unbound"
    And a datagram socket "datagram"
    And a connected pair "gone" and "ended"
    And closesocket(gone) reaches "ended"
    Then WSAEventSelect(<state>, e, FD_ALL_EVENTS) returns 0

    Examples:
      | state     |
      | unbound   |
      | listening |
      | s         |
      | ended     |
      | datagram  |

  @SEL-2
  Scenario: Every later occurrence signals, with no call repeated
    Given WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    When send(peer, "one", 0)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns "one"
    When send(peer, "two", 0)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns "two"
    When shutdown(peer, SD_SEND)
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE
