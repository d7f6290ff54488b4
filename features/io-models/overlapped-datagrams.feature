Feature: Overlapped receives of datagrams

  A pending receive takes one datagram. Where it came from is written when the operation ends, and
  not in the call; a datagram that does not fit is cut short and ends the operation with an error.

  Background:
    Given a bound datagram socket "d"
    And a bound datagram socket "peer"
    And event objects "e" and "f"
    And buffers "b" and "c" of 5 bytes
    And o = new WSAOVERLAPPED(e)
    And p = new WSAOVERLAPPED(f)
    And from = new sockaddr_in()

  @OVL-11
  Scenario: The sender is written when the operation ends
    When WSARecvFrom(d, b, from, o) fails with WSA_IO_PENDING
    Then from.port is 0
    When sendto(peer, "hello", 0, "127.0.0.1", port(d))
    Then event "e" is signaled
    And WSAGetOverlappedResult(d, o, FALSE) returns 5
    And from.port is port(peer)

  @OVL-11 @OVL-5
  Scenario: Each takes one datagram, however much room there is
    When WSARecvFrom(d, b, from, o) fails with WSA_IO_PENDING
    And WSARecvFrom(d, c, from, p) fails with WSA_IO_PENDING
    And sendto(peer, "one", 0, "127.0.0.1", port(d))
    And sendto(peer, "two", 0, "127.0.0.1", port(d))
    Then event "f" is signaled
    And WSAGetOverlappedResult(d, o, FALSE) returns 3
    And buffer "b" begins with "one"
    And buffer "c" begins with "two"

  @OVL-11
  Scenario: One that does not fit ends it with WSAEMSGSIZE
    When WSARecvFrom(d, b, from, o) fails with WSA_IO_PENDING
    And sendto(peer, "too long", 0, "127.0.0.1", port(d))
    Then event "e" is signaled
    And WSAGetOverlappedResult(d, o, FALSE) fails with WSAEMSGSIZE
    And buffer "b" begins with "too l"

  @OVL-11 @OVL-4
  Scenario: One that is there already and does not fit fails in the call, and signals nothing
    When sendto(peer, "too long", 0, "127.0.0.1", port(d)) reaches "d"
    Then WSARecvFrom(d, b, from, o) fails with WSAEMSGSIZE
    And event "e" is nonsignaled
    And WSAGetOverlappedResult(d, o, FALSE) fails with WSAEMSGSIZE

  @READ-6
  Scenario: A datagram that it takes records no FD_READ
    Given an event object "selected"
    And WSAEventSelect(d, selected, FD_READ)
    When WSARecvFrom(d, b, from, o) fails with WSA_IO_PENDING
    And sendto(peer, "one", 0, "127.0.0.1", port(d))
    Then event "e" is signaled
    And enumerating "d" yields nothing
    When sendto(peer, "two", 0, "127.0.0.1", port(d)) reaches "d"
    Then enumerating "d" yields FD_READ
