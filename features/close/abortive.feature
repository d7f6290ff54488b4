Feature: An abortive close records FD_CLOSE with an error

  The peer has thrown the connection away: closesocket with linger on and 0 seconds, or a process
  that died. Data in either direction may be lost. The documentation names WSAECONNRESET; Windows is
  observed to record WSAECONNABORTED. A program does well to treat any error the same.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_WRITE | FD_CLOSE)
    And enumerating "s" yields FD_WRITE
    And setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))

  @CLOSE-4 @documented
  Scenario: It is recorded with WSAECONNRESET
    When closesocket(peer) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE with WSAECONNRESET

  @CLOSE-4 @windows
  Scenario: It is recorded with WSAECONNABORTED
    When closesocket(peer) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE with WSAECONNABORTED

  @CLOSE-4
  Scenario: Calls fail from then on
    When closesocket(peer) reaches "s"
    Then these calls return:
      | recv(s, 512, 0)     | WSAECONNRESET |
      | send(s, "hello", 0) | WSAECONNRESET |
