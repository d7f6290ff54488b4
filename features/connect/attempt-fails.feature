Feature: A connection attempt that fails

  The error code comes with FD_CONNECT, in iErrorCode[FD_CONNECT_BIT]: connect itself has returned
  long before. There is no FD_WRITE, and the socket may try again.

  A time-out (WSAETIMEDOUT) needs a network of its own: features/network/attempt-unanswered.feature.

  Background:
    Given an event object "e"
    And a stream socket "c"
    And WSAEventSelect(c, e, FD_CONNECT | FD_WRITE | FD_CLOSE)
    And a stream socket "nobody"
    And bind(nobody, "127.0.0.1", 0)

  @CONN-2
  Scenario: A refused attempt records FD_CONNECT with WSAECONNREFUSED
    When connect(c, "127.0.0.1", port(nobody)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT with WSAECONNREFUSED
    And nothing more is recorded

  @CONN-2
  Scenario: An attempt to reach a network without a route records FD_CONNECT with WSAENETUNREACH
    When connect(c, "224.0.0.1", 9) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT with WSAENETUNREACH
    And nothing more is recorded

  @CONN-5
  Scenario: A new attempt is told anew
    When connect(c, "127.0.0.1", port(nobody)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT with WSAECONNREFUSED
    Given a listening socket "l"
    When connect(c, "127.0.0.1", port(l)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT, FD_WRITE

  @CONN-5
  Scenario: A new attempt takes back what was not reported of the one before
    When connect(c, "127.0.0.1", port(nobody)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    Given a listening socket "l"
    When WSAResetEvent(e)
    And connect(c, "127.0.0.1", port(l)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT, FD_WRITE
