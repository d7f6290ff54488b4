Feature: Only selected network events are reported, and only those are cleared

  The mask of the moment decides. What it does not hold is neither told nor lost, so a program may
  leave out for a while what it cannot deal with now.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @ENUM-5
  Scenario: What is not selected is not reported
    Given WSAEventSelect(s, e, FD_CLOSE)
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields nothing

  @ENUM-5
  Scenario: What is not reported is not cleared
    Given WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    And recv(s, 512, 0)
    And shutdown(peer, SD_SEND) reaches "s"
    Then enumerating "s" yields nothing
    When WSAEventSelect(s, e, FD_CLOSE)
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE

  @ENUM-5
  Scenario: Without an association there is nothing to report
    When send(peer, "hello", 0) reaches "s"
    Then WSAEnumNetworkEvents(s, NULL) returns nothing
