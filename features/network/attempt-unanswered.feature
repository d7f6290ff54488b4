@simulated
Feature: A connection attempt that nobody answers

  It ends by a time-out of TCP's own, 21 seconds after connect on Windows, and is recorded with
  WSAETIMEDOUT. A program that cannot wait so long closes the socket itself.

  Background:
    Given an event object "e"
    And a stream socket "c"
    And WSAEventSelect(c, e, FD_CONNECT | FD_WRITE | FD_CLOSE)

  @CONN-2
  Scenario: A timed-out attempt records FD_CONNECT with WSAETIMEDOUT
    When connect(c, "10.0.0.99", 80) fails with WSAEWOULDBLOCK
    Then WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0
    And the last call took at least 20999 ms and less than 21001 ms
    And enumerating "c" yields FD_CONNECT with WSAETIMEDOUT
    And nothing more is recorded

  @CONN-2
  Scenario: Until then nothing is recorded
    When connect(c, "10.0.0.99", 80) fails with WSAEWOULDBLOCK
    And Sleep(20000)
    Then event "e" is nonsignaled
    And enumerating "c" yields nothing

  @CONN-1
  Scenario: An attempt whose first packet is lost succeeds when TCP asks again
    Given a host "server" at "10.0.0.2"
    And a stream socket "l"
    And bind(l, "10.0.0.2", 80)
    And listen(l, 5)
    And the link from "home" to "server" loses everything
    When connect(c, "10.0.0.2", 80) fails with WSAEWOULDBLOCK
    And Sleep(1000)
    And the link from "home" to "server" is whole again
    Then WSAWaitForMultipleEvents(1, [e], FALSE, 1999, FALSE) returns WSA_WAIT_TIMEOUT
    And WSAWaitForMultipleEvents(1, [e], FALSE, 1, FALSE) returns WSA_WAIT_EVENT_0
    And enumerating "c" yields FD_CONNECT, FD_WRITE

  @CONN-2
  Scenario: A host where nobody listens refuses after the way there and back
    Given a host "server" at "10.0.0.2"
    And the link from "home" to "server" takes 30 ms
    And the link from "server" to "home" takes 20 ms
    When connect(c, "10.0.0.2", 80) fails with WSAEWOULDBLOCK
    Then WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0
    And the last call took at least 50 ms and less than 51 ms
    And enumerating "c" yields FD_CONNECT with WSAECONNREFUSED
