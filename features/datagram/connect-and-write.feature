Feature: FD_WRITE and FD_CONNECT of a datagram socket

  A datagram socket can send once it has an address, so that is when FD_WRITE is recorded. connect
  only chooses the peer, at once; it is told all the same.

  Background:
    Given a datagram socket "u"
    And an event object "e"

  @WRITE-4
  Scenario: An unbound socket has none until it is bound
    Given WSAEventSelect(u, e, FD_WRITE)
    Then event "e" is nonsignaled
    And nothing more is recorded
    When bind(u, "127.0.0.1", 0)
    Then event "e" is signaled
    And enumerating "u" yields FD_WRITE

  @WRITE-4
  Scenario: A bound one has it once
    Given a bound datagram socket "peer"
    And bind(u, "127.0.0.1", 0)
    And WSAEventSelect(u, e, FD_WRITE)
    Then enumerating "u" yields FD_WRITE
    When sendto(u, "hello", 0, "127.0.0.1", port(peer)) reaches "peer"
    Then event "e" is nonsignaled
    And nothing more is recorded

  @CONN-4
  Scenario: connect records FD_CONNECT, and FD_WRITE
    Given a bound datagram socket "peer"
    And WSAEventSelect(u, e, FD_CONNECT | FD_WRITE)
    Then connect(u, "127.0.0.1", port(peer)) returns 0
    And event "e" is signaled
    And enumerating "u" yields FD_CONNECT, FD_WRITE
