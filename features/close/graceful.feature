Feature: A graceful close records FD_CLOSE without an error

  The peer has said all it wanted to say. Whether it closed its socket or only its sending side
  cannot be told apart, and need not be.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  @CLOSE-1
  Scenario: The peer closes its socket
    When closesocket(peer) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE
    And recv(s, 512, 0) returns 0

  @CLOSE-1
  Scenario: The peer shuts down its sending side
    When shutdown(peer, SD_SEND) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE
    And recv(s, 512, 0) returns 0

  @CLOSE-1
  Scenario: After the peer's shutdown the other direction is still open
    When shutdown(peer, SD_SEND) reaches "s"
    Then enumerating "s" yields FD_CLOSE
    When send(s, "still here", 0) reaches "peer"
    Then recv(peer, 512, 0) returns "still here"
