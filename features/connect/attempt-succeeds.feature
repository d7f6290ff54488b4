Feature: A connection attempt that succeeds

  A non-blocking connect always fails with WSAEWOULDBLOCK first, however fast the network is. What
  became of the attempt is told by FD_CONNECT.

  Background:
    Given a listening socket "l"
    And an event object "e"
    And a stream socket "c"

  @CONN-1
  Scenario: FD_CONNECT is recorded with 0, and FD_WRITE with it
    Given WSAEventSelect(c, e, FD_CONNECT | FD_WRITE)
    Then connect(c, "127.0.0.1", port(l)) fails with WSAEWOULDBLOCK
    And event "e" is signaled
    And enumerating "c" yields FD_CONNECT, FD_WRITE
    And nothing more is recorded

  @CONN-3
  Scenario: A connection made before WSAEventSelect is still reported, once
    Given connect(c, "127.0.0.1", port(l))
    When WSAEventSelect(c, e, FD_CONNECT | FD_WRITE)
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT, FD_WRITE
    And nothing more is recorded

  @CONN-5
  Scenario: FD_CONNECT comes once: nothing that happens on the connection renews it
    Given WSAEventSelect(c, e, FD_CONNECT)
    And connect(c, "127.0.0.1", port(l)) fails with WSAEWOULDBLOCK
    And event "e" is signaled
    And enumerating "c" yields FD_CONNECT
    And s = accept(l)
    When send(c, "question", 0) reaches "s"
    And send(s, "answer", 0) reaches "c"
    And recv(c, 512, 0)
    And connect(c, "127.0.0.1", port(l)) fails with WSAEISCONN
    Then event "e" is nonsignaled
    And nothing more is recorded
