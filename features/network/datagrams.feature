@simulated
Feature: Datagrams that are lost, doubled or overtaken

  UDP promises nothing. FD_READ comes for each datagram that arrives, however it came about.

  Background:
    Given a bound datagram socket "a"
    And a bound datagram socket "b"
    And an event object "e"
    And WSAEventSelect(b, e, FD_READ)

  @READ-8
  Scenario: A lost datagram is not recorded, and nobody is told
    Given packets to "b" are lost
    When sendto(a, "gone", 0, "127.0.0.1", port(b)) returns 4
    Then enumerating "b" yields nothing
    When packets to "b" pass again
    And sendto(a, "here", 0, "127.0.0.1", port(b)) reaches "b"
    Then recvfrom(b, 10, 0) returns "here"

  @READ-8
  Scenario: A datagram that arrives twice is received twice
    Given datagrams to "b" arrive twice
    When sendto(a, "echo", 0, "127.0.0.1", port(b)) reaches "b"
    Then recvfrom(b, 10, 0) returns "echo"
    And recvfrom(b, 10, 0) returns "echo"
    And recvfrom(b, 10, 0) fails with WSAEWOULDBLOCK

  @READ-8
  Scenario: Datagrams arrive in another order
    Given a host "far" at "10.0.0.2"
    And a datagram socket "d"
    And bind(d, "10.0.0.2", 7)
    And the link from "home" to "far" takes 10 ms
    And a datagram socket "s"
    And datagrams to "d" overtake each other
    When sendto(s, "first", 0, "10.0.0.2", 7)
    And thread "sender" calls sendto(s, "second", 0, "10.0.0.2", 7)
    Then thread "sender" returns 6
    And recvfrom(d, 10, 0) returns "second"
    And recvfrom(d, 10, 0) returns "first"

  @READ-8
  Scenario: A link loses so many of a hundred
    Given the link from "home" to "home" loses 100%
    When sendto(a, "gone", 0, "127.0.0.1", port(b)) returns 4
    Then enumerating "b" yields nothing
