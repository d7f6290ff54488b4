Feature: The end of the stream is FD_CLOSE, never FD_READ

  Under select a closed connection shows as readable, and recv then returns 0. Here it has a network
  event of its own. A program that selects FD_READ alone is not told that its peer has gone.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @READ-7 @CLOSE-1
  Scenario: It records FD_CLOSE alone
    Given WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    When shutdown(peer, SD_SEND) reaches "s"
    Then enumerating "s" yields FD_CLOSE
    And recv(s, 512, 0) returns 0
    And nothing more is recorded

  @READ-7
  Scenario: Who selects FD_READ alone is not told
    Given WSAEventSelect(s, e, FD_READ)
    When shutdown(peer, SD_SEND) reaches "s"
    Then event "e" is nonsignaled
    And nothing more is recorded
