Feature: A receive takes back an FD_READ that was not yet reported

  A program that drains its socket before it enumerates finds no FD_READ, although the event object
  is still signaled: a wake-up for nothing, which it has to bear.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)

  @READ-4 @ENUM-8
  Scenario: Data that was read before the enumeration shows no FD_READ
    When send(peer, "hello", 0) reaches "s"
    And recv(s, 512, 0)
    Then event "e" is signaled
    And enumerating "s" yields nothing
    And event "e" is nonsignaled

  @READ-4
  Scenario: A receive that leaves data takes FD_READ back and records it again
    When send(peer, "hello", 0) reaches "s"
    And recv(s, 2, 0)
    Then enumerating "s" yields FD_READ
    And nothing more is recorded
