Feature: A socket has one association

  One event object and one mask. A second call replaces both, so there cannot be one event object
  for FD_READ and another for FD_CLOSE; mask 0 ends the association.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "first" and "second"

  @SEL-5
  Scenario: A second call replaces the event object
    Given WSAEventSelect(s, first, FD_READ)
    And WSAEventSelect(s, second, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then event "first" is nonsignaled
    And event "second" is signaled
    And enumerating "s" yields FD_READ

  @SEL-5
  Scenario: A second call replaces the mask, so two event objects for two network events cannot be had
    Given WSAEventSelect(s, first, FD_READ)
    And WSAEventSelect(s, second, FD_CLOSE)
    When send(peer, "hello", 0) reaches "s"
    Then event "first" is nonsignaled
    And event "second" is nonsignaled
    When recv(s, 512, 0)
    And shutdown(peer, SD_SEND) reaches "s"
    Then event "first" is nonsignaled
    And event "second" is signaled
    And enumerating "s" yields FD_CLOSE

  @SEL-6
  Scenario: Mask 0 ends the association
    Given WSAEventSelect(s, first, FD_READ)
    When WSAEventSelect(s, first, 0)
    And send(peer, "hello", 0) reaches "s"
    Then event "first" is nonsignaled
    And WSAEnumNetworkEvents(s, first) returns nothing

  @SEL-6
  Scenario Outline: With mask 0 the event object is ignored: <handle>
    Given an event object "closed"
    And WSACloseEvent(closed)
    And WSAEventSelect(s, first, FD_READ)
    Then WSAEventSelect(s, <handle>, 0) returns 0
    When send(peer, "hello", 0) reaches "s"
    Then event "first" is nonsignaled

    Examples:
      | handle            |
      | NULL              |
      | closed            |
      | WSA_INVALID_EVENT |
      | s                 |
