Feature: A connection that arrives after FD_ACCEPT was enumerated, with no accept in between

  By the documentation a program is told once until it accepts; on Windows each connection that
  follows an enumeration is told. A program that accepts one connection for each FD_ACCEPT is served
  by both: what waits is told again by accept itself.

  Background:
    Given a listening socket "l"
    And an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT)
    And a stream socket "a"
    And a stream socket "b"
    When connect(a, "127.0.0.1", port(l)) reaches "l"
    Then enumerating "l" yields FD_ACCEPT

  @ACC-2 @documented
  Scenario: There is no further FD_ACCEPT until accept
    When connect(b, "127.0.0.1", port(l)) reaches "l"
    Then event "e" is nonsignaled
    And nothing more is recorded
    When s = accept(l)
    Then event "e" is signaled
    And enumerating "l" yields FD_ACCEPT

  @ACC-2 @windows
  Scenario: It is recorded and signaled again
    When connect(b, "127.0.0.1", port(l)) reaches "l"
    Then event "e" is signaled
    And enumerating "l" yields FD_ACCEPT
