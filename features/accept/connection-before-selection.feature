Feature: A connection that arrives before WSAEventSelect

  A program may listen first and ask for notification later; the connections that came meanwhile are
  not lost. Those that it has accepted already are its own business.

  Background:
    Given a listening socket "l"
    And an event object "e"
    And a stream socket "c"
    When connect(c, "127.0.0.1", port(l)) reaches "l"

  @ACC-3 @SEL-7
  Scenario: It is recorded, and signals, when WSAEventSelect is called
    When WSAEventSelect(l, e, FD_ACCEPT)
    Then event "e" is signaled
    And enumerating "l" yields FD_ACCEPT

  @ACC-3
  Scenario: One that was accepted before is not
    When s = accept(l)
    And WSAEventSelect(l, e, FD_ACCEPT)
    Then event "e" is nonsignaled
    And nothing more is recorded
