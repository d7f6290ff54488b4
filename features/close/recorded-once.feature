Feature: FD_CLOSE is recorded once

  There is one end of a stream. A program may close its socket on FD_CLOSE without looking whether it
  has done so before.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    When shutdown(peer, SD_SEND) reaches "s"
    Then enumerating "s" yields FD_CLOSE

  @CLOSE-5
  Scenario: Closing the peer's socket after its shutdown adds nothing
    When closesocket(peer)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @CLOSE-5
  Scenario: A receive that returns 0 adds nothing
    Then recv(s, 512, 0) returns 0
    And recv(s, 512, 0) returns 0
    And event "e" is nonsignaled
    And nothing more is recorded
