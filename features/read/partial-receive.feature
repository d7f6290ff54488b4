Feature: A receive that leaves data behind records FD_READ again

  FD_READ is level-triggered at the receive. A program may take as much as its buffer holds and go
  back to its wait: what is left signals again, without another arrival.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  @READ-1
  Scenario: Each receive that leaves data records FD_READ and signals
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ
    And event "e" is nonsignaled
    And recv(s, 2, 0) returns "he"
    And event "e" is signaled
    And enumerating "s" yields FD_READ
    And recv(s, 2, 0) returns "ll"
    And event "e" is signaled
    And enumerating "s" yields FD_READ

  @READ-2
  Scenario: A receive that takes everything leaves no FD_READ
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns "hello"
    And event "e" is nonsignaled
    And nothing more is recorded

  @READ-2
  Scenario: It makes no difference that the buffer was exactly as large as what was there
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ
    And recv(s, 5, 0) returns "hello"
    And event "e" is nonsignaled
    And nothing more is recorded

  @READ-1
  Scenario: A look with MSG_PEEK takes nothing, so it records FD_READ again
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ
    And recv(s, 512, MSG_PEEK) returns "hello"
    And event "e" is signaled
    And enumerating "s" yields FD_READ

  @READ-1 @READ-2
  Scenario: A byte at a time, FD_READ comes for every byte and then no more
    When send(peer, "abc", 0) reaches "s"
    Then these calls return:
      | WSAEnumNetworkEvents(s, e) | FD_READ        |
      | recv(s, 1, 0)              | "a"            |
      | WSAEnumNetworkEvents(s, e) | FD_READ        |
      | recv(s, 1, 0)              | "b"            |
      | WSAEnumNetworkEvents(s, e) | FD_READ        |
      | recv(s, 1, 0)              | "c"            |
      | WSAEnumNetworkEvents(s, e) | nothing        |
      | recv(s, 1, 0)              | WSAEWOULDBLOCK |
