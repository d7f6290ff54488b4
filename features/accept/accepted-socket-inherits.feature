Feature: The accepted socket inherits event object and mask of the listening socket

  A new socket is associated with the listening socket's event object until the program selects
  another. So that event object is signaled for it, and most programs call WSAEventSelect right
  after accept.

  Background:
    Given a listening socket "l"
    And an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT | FD_READ | FD_WRITE | FD_CLOSE)
    And a stream socket "peer"
    When connect(peer, "127.0.0.1", port(l)) reaches "l"
    Then enumerating "l" yields FD_ACCEPT
    When s = accept(l)

  @ACC-4 @WRITE-1
  Scenario: It starts with FD_WRITE on record, for the same event object
    Then event "e" is signaled
    And WSAEnumNetworkEvents(s, e) returns FD_WRITE
    And event "e" is nonsignaled

  @ACC-4
  Scenario: What arrives for it signals the listening socket's event object
    Given enumerating "s" yields FD_WRITE
    When send(peer, "hello", 0) reaches "s"
    Then event "e" is signaled
    And enumerating "l" yields nothing
    And enumerating "s" yields FD_READ

  @ACC-4
  Scenario: It is non-blocking like the listening socket
    Then recv(s, 512, 0) fails with WSAEWOULDBLOCK

  @ACC-4
  Scenario: A selection of its own ends what it has inherited
    Given an event object "own"
    And enumerating "s" yields FD_WRITE
    When WSAEventSelect(s, own, FD_READ)
    And send(peer, "hello", 0) reaches "s"
    Then event "own" is signaled
    And event "e" is nonsignaled
