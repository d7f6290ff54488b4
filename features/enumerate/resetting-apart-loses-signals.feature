Feature: Resetting the event object apart from the enumeration loses signals

  WSAResetEvent and the reading of the record are two steps, and something may happen in between.
  Passing the handle to WSAEnumNetworkEvents makes them one.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  @ENUM-7 @ENUM-9
  Scenario: Reset first: another arrival of what is still on record does not signal
    When send(peer, "one", 0) reaches "s"
    And WSAResetEvent(e)
    And send(peer, "two", 0) reaches "s"
    Then event "e" is nonsignaled
    And WSAEnumNetworkEvents(s, NULL) returns FD_READ

  @ENUM-7
  Scenario: Read first: the reset takes away the signal of what came in between
    When send(peer, "one", 0) reaches "s"
    Then WSAEnumNetworkEvents(s, NULL) returns FD_READ
    When recv(s, 512, 0)
    And shutdown(peer, SD_SEND) reaches "s"
    And WSAResetEvent(e)
    Then event "e" is nonsignaled
    And WSAEnumNetworkEvents(s, NULL) returns FD_CLOSE

  @ENUM-7 @ENUM-1
  Scenario: In one step nothing is lost
    When send(peer, "one", 0) reaches "s"
    Then WSAEnumNetworkEvents(s, e) returns FD_READ
    When recv(s, 512, 0)
    And shutdown(peer, SD_SEND) reaches "s"
    Then event "e" is signaled
    And WSAEnumNetworkEvents(s, e) returns FD_CLOSE

  @ENUM-9
  Scenario: A loop that only resets and never enumerates stays deaf
    When send(peer, "one", 0) reaches "s"
    Then event "e" is signaled
    When recv(s, 1, 0)
    And WSAResetEvent(e)
    And send(peer, "two", 0) reaches "s"
    Then event "e" is nonsignaled
    When send(peer, "three", 0) reaches "s"
    Then event "e" is nonsignaled
    And enumerating "s" yields FD_READ
