Feature: Data that arrives after FD_READ was enumerated, with no receive in between

  The documentation lets a program be told once until it receives. Windows tells it for each arrival
  that follows an enumeration. A program that relies on either is wrong about the other: it has to
  bear a second FD_READ, and must not need it.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    When send(peer, "first", 0) reaches "s"
    Then enumerating "s" yields FD_READ

  @READ-3 @documented
  Scenario: There is no further FD_READ until a receive
    When send(peer, "second", 0) reaches "s"
    Then event "e" is nonsignaled
    And nothing more is recorded
    When recv(s, 1, 0)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ

  @READ-3 @windows
  Scenario: It is recorded and signaled
    When send(peer, "second", 0) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_READ

  @READ-3
  Scenario: Nothing is recorded for data that was there before
    Then event "e" is nonsignaled
    And nothing more is recorded
