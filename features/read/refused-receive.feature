Feature: A receive that is refused for its arguments

  By the documentation any call of recv re-enables FD_READ, also one that fails. On Windows a call
  that never reaches the transport has no such effect.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ

  @READ-5 @documented
  Scenario: It re-enables: what is unread is recorded again
    Then recv(s, NULL, 512, 0) fails with WSAEFAULT
    And event "e" is signaled
    And enumerating "s" yields FD_READ

  @READ-5
  Scenario: It records nothing when nothing is unread
    When recv(s, 512, 0) returns "hello"
    Then recv(s, NULL, 512, 0) fails with WSAEFAULT
    And event "e" is nonsignaled
    And nothing more is recorded

  @READ-5 @windows
  Scenario: It does not re-enable
    Then recv(s, NULL, 512, 0) fails with WSAEFAULT
    And event "e" is nonsignaled
    And nothing more is recorded
