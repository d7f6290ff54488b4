Feature: Datagrams record FD_READ

  A datagram counts as data, also one without content: recvfrom returns 0 for it, and that is no end
  of anything.

  Background:
    Given a bound datagram socket "peer"
    And a bound datagram socket "u"
    And an event object "e"
    And WSAEventSelect(u, e, FD_READ | FD_CLOSE)

  @READ-8
  Scenario: One FD_READ for each receive that leaves a datagram
    When sendto(peer, "one", 0, "127.0.0.1", port(u)) reaches "u"
    And sendto(peer, "two", 0, "127.0.0.1", port(u)) reaches "u"
    Then enumerating "u" yields FD_READ
    And recvfrom(u, 512, 0) returns "one"
    And event "e" is signaled
    And enumerating "u" yields FD_READ
    And recvfrom(u, 512, 0) returns "two"
    And event "e" is nonsignaled
    And nothing more is recorded
    And recvfrom(u, 512, 0) fails with WSAEWOULDBLOCK

  @READ-8
  Scenario: An empty datagram counts too
    When sendto(peer, "", 0, "127.0.0.1", port(u)) reaches "u"
    Then event "e" is signaled
    And enumerating "u" yields FD_READ
    And recvfrom(u, 512, 0) returns 0
    And nothing more is recorded

  @READ-8
  Scenario: A datagram that is cut short is gone as a whole
    When sendto(peer, "too long", 0, "127.0.0.1", port(u)) reaches "u"
    Then enumerating "u" yields FD_READ
    And recvfrom(u, 3, 0) fails with WSAEMSGSIZE
    And nothing more is recorded

  @CLOSE-7
  Scenario: There is no FD_CLOSE: nobody can tell that a peer has gone
    Given connect(peer, "127.0.0.1", port(u))
    And connect(u, "127.0.0.1", port(peer))
    When closesocket(peer)
    Then event "e" is nonsignaled
    And nothing more is recorded
