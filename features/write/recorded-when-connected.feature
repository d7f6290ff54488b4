Feature: FD_WRITE is recorded when a connection is made or accepted

  It is the permission to send. It comes once, at the beginning, so a program may keep what it wants
  to send until then.

  Background:
    Given a listening socket "l"
    And an event object "e"
    And a stream socket "c"

  @WRITE-1 @CONN-1
  Scenario: On the socket that connects
    Given WSAEventSelect(c, e, FD_WRITE)
    When connect(c, "127.0.0.1", port(l)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_WRITE

  @WRITE-1
  Scenario: On the socket that accept returns
    Given connect(c, "127.0.0.1", port(l))
    And s = accept(l)
    When WSAEventSelect(s, e, FD_WRITE)
    Then event "e" is signaled
    And enumerating "s" yields FD_WRITE
    And nothing more is recorded

  @WRITE-1
  Scenario: Not before there is a connection
    When WSAEventSelect(c, e, FD_WRITE)
    Then event "e" is nonsignaled
    And nothing more is recorded
