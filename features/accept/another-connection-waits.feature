Feature: An accept that leaves a connection waiting records FD_ACCEPT again

  FD_ACCEPT is level-triggered at accept. A program may take one connection each time it is told.

  Background:
    Given a listening socket "l"
    And an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT)
    And a stream socket "a"
    And a stream socket "b"

  @ACC-1
  Scenario: Two connections, told one after the other
    When connect(a, "127.0.0.1", port(l)) reaches "l"
    And connect(b, "127.0.0.1", port(l)) reaches "l"
    Then enumerating "l" yields FD_ACCEPT
    And event "e" is nonsignaled
    When s = accept(l)
    Then event "e" is signaled
    And enumerating "l" yields FD_ACCEPT

  @ACC-1
  Scenario: The accept of the last one records nothing
    When connect(a, "127.0.0.1", port(l)) reaches "l"
    Then enumerating "l" yields FD_ACCEPT
    When s = accept(l)
    Then event "e" is nonsignaled
    And nothing more is recorded
    And accept(l) fails with WSAEWOULDBLOCK

  @ACC-1
  Scenario: The next connection is told again
    When connect(a, "127.0.0.1", port(l)) reaches "l"
    Then enumerating "l" yields FD_ACCEPT
    When s = accept(l)
    And connect(b, "127.0.0.1", port(l)) reaches "l"
    Then event "e" is signaled
    And enumerating "l" yields FD_ACCEPT
