Feature: An expectation that does not hold

  Scenario: It holds
    Given an event object "e"
    Then event "e" is nonsignaled

  @EVT-1
  Scenario: It does not hold
    Given a connected pair "c" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    When send(c, "hello", 0) reaches "s"
    Then event "e" is nonsignaled
    And nothing more is recorded
