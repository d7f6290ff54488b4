@simulated
Feature: Links that take their time

  Latency and bandwidth are the link's; a program sees them in when its waits end. The clock is
  virtual: a scenario of minutes takes no time.

  Background:
    Given a host "far" at "10.0.0.2"
    And the link from "home" to "far" takes 100 ms
    And the link from "far" to "home" takes 100 ms
    And a stream socket "l"
    And bind(l, "10.0.0.2", 80)
    And listen(l, 5)
    And an event object "e"

  @CONN-1
  Scenario: A connection takes the way there and back
    Given a stream socket "c"
    And WSAEventSelect(c, e, FD_CONNECT)
    When connect(c, "10.0.0.2", 80) fails with WSAEWOULDBLOCK
    Then WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0
    And the last call took at least 200 ms and less than 201 ms
    And enumerating "c" yields FD_CONNECT

  @CONN-1
  Scenario: Over IPv6 too
    Given a host "far" at "fd00::2"
    And l6 = socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP)
    And bind(l6, "fd00::2", 80)
    And listen(l6, 5)
    And c6 = socket(AF_INET6, SOCK_STREAM, IPPROTO_TCP)
    And WSAEventSelect(c6, e, FD_CONNECT)
    When connect(c6, "fd00::2", 80) fails with WSAEWOULDBLOCK
    Then WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0
    And the last call took at least 200 ms and less than 201 ms

  @WAIT-14
  Scenario: Data that is sent faster than the link carries it queues up
    Given a stream socket "c"
    And connect(c, "10.0.0.2", 80)
    And s = accept(l)
    And WSAEventSelect(s, e, FD_READ)
    And the link from "home" to "far" carries 10000 bytes a second
    When send(c, new byte[9960], 9960, 0) returns 9960
    And WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0
    Then the last call took at least 1100 ms and less than 1101 ms
    And recv(s, 20000, 0) returns 9960
