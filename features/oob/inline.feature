Feature: With SO_OOBINLINE urgent data is normal data

  It stands in the stream where it was sent, and FD_READ tells of it. Programs that want no second
  channel choose this.

  @OOB-2
  Scenario: FD_READ is recorded, and no FD_OOB
    Given a connected pair "peer" and "s"
    And an event object "e"
    And setsockopt(s, SOL_SOCKET, SO_OOBINLINE, TRUE)
    And WSAEventSelect(s, e, FD_READ | FD_OOB)
    When send(peer, "a", 0) reaches "s"
    And send(peer, "!", MSG_OOB) reaches "s"
    Then enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns "a!"
    And nothing more is recorded
    And recv(s, 1, MSG_OOB) fails with WSAEINVAL
