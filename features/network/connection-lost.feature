@simulated
Feature: A peer that cannot be reached any more

  Nothing tells a program that the network between it and its peer is broken until it sends: TCP
  sends again, later and later, and gives the connection up. Who only receives waits for ever.

  Background:
    Given a host "server" at "10.0.0.2"
    And a stream socket "l"
    And bind(l, "10.0.0.2", 80)
    And listen(l, 5)
    And a stream socket "c"
    And connect(c, "10.0.0.2", 80)
    And s = accept(l)
    And event objects "e" and "f"
    And WSAEventSelect(c, e, FD_READ | FD_CLOSE)
    And WSAEventSelect(s, f, FD_READ | FD_CLOSE)
    And the link from "home" to "server" loses everything
    And the link from "server" to "home" loses everything

  @WAIT-14
  Scenario: Who sends learns of it by FD_CLOSE
    When send(c, "anybody?", 0) returns 8
    Then WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0
    And the last call took at least 10000 ms and less than 30000 ms
    And recv(c, 10, 0) fails with WSAETIMEDOUT

  @CLOSE-1
  Scenario: Who receives does not learn of it at all
    When send(c, "anybody?", 0) returns 8
    And Sleep(86400000)
    Then event "f" is nonsignaled
    And recv(s, 10, 0) fails with WSAEWOULDBLOCK

  @CLOSE-1
  Scenario: A peer that closes is not noticed either
    When closesocket(c)
    And Sleep(86400000)
    Then enumerating "s" yields nothing

  @READ-2
  Scenario: What was lost arrives when the network is whole again in time
    When send(c, "late", 0) returns 4
    And Sleep(1000)
    And the link from "home" to "server" is whole again
    Then WSAWaitForMultipleEvents(1, [f], FALSE, 5000, FALSE) returns WSA_WAIT_EVENT_0
    And enumerating "s" yields FD_READ
    And recv(s, 10, 0) returns "late"
    And nothing more is recorded
