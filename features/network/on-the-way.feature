@simulated
Feature: What is on its way has not happened yet

  Between a call and what it causes at the peer there is time, on a real network by chance and here
  as the scenario says. What is recorded before and after is what a program has to cope with.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  @READ-2
  Scenario: Data that is on its way is not recorded
    Given packets to "s" are held
    When send(peer, "held", 0)
    Then event "e" is nonsignaled
    And recv(s, 10, 0) fails with WSAEWOULDBLOCK
    When packets to "s" are released
    Then event "e" is signaled
    And enumerating "s" yields FD_READ
    And recv(s, 10, 0) returns "held"
    And nothing more is recorded

  @CLOSE-1 @READ-4
  Scenario: Data and the end of the stream can arrive together
    Given packets to "s" are held
    When send(peer, "last words", 0)
    And closesocket(peer)
    Then enumerating "s" yields nothing
    When packets to "s" are released
    Then event "e" is signaled
    And recv(s, 512, 0) returns "last words"
    And enumerating "s" yields FD_CLOSE

  @WRITE-2
  Scenario: A peer that is not reached lets the send buffer fill
    Given packets to "s" are held
    And an event object "space"
    And WSAEventSelect(peer, space, FD_WRITE)
    And enumerating "peer" yields FD_WRITE
    When send(peer, new byte[10000], 10000, 0) is repeated until it fails with WSAEWOULDBLOCK
    Then enumerating "peer" yields nothing
    When packets to "s" are released
    Then event "space" is signaled
    And enumerating "peer" yields FD_WRITE
