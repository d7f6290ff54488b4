Feature: What a shutdown records, and for whom

  Only the end of what the peer sends is an event. That it no longer wants to receive is not told,
  and what a program does to its own socket it knows already.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  @CLOSE-6
  Scenario: The peer's shutdown(SD_RECEIVE) records nothing, its later shutdown(SD_SEND) does
    When shutdown(peer, SD_RECEIVE)
    Then event "e" is nonsignaled
    And nothing more is recorded
    When shutdown(peer, SD_SEND) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE

  @CLOSE-6
  Scenario Outline: One's own shutdown(<how>) records nothing, the peer's later one does
    When shutdown(s, <how>)
    Then event "e" is nonsignaled
    And nothing more is recorded
    When shutdown(peer, SD_SEND) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE

    Examples:
      | how        |
      | SD_RECEIVE |
      | SD_SEND    |
      | SD_BOTH    |
