Feature: AcceptEx, ConnectEx and DisconnectEx are overlapped too

  AcceptEx takes a connection into a socket that the program has made before, and can wait for the
  first data with it. A pending one takes the connection before it is on record: there is no
  FD_ACCEPT for it.

  Background:
    Given a listening socket "l"
    And stream sockets "a", "b" and "c"
    And event objects "e" and "f"
    And o = new WSAOVERLAPPED(e)
    And p = new WSAOVERLAPPED(f)

  @OVL-12 @OVL-13
  Scenario: A pending AcceptEx takes the next connection into its socket
    When AcceptEx(l, a, o) fails with WSA_IO_PENDING
    And connect(c, "127.0.0.1", port(l))
    Then event "e" is signaled
    And WSAGetOverlappedResult(l, o, FALSE) returns 0
    When send(c, "hello", 0)
    Then recv(a, 512, 0) returns "hello"

  @OVL-12
  Scenario: A connection that waits already is taken in the call
    Given connect(c, "127.0.0.1", port(l)) reaches "l"
    When AcceptEx(l, a, o)
    Then event "e" is signaled

  @OVL-12
  Scenario: With room for data it ends when the first data is there
    Given buffers "out" of 512 bytes
    When AcceptEx(l, a, out, 100, o) fails with WSA_IO_PENDING
    And connect(c, "127.0.0.1", port(l))
    Then WSAWaitForMultipleEvents(1, [e], FALSE, 100, FALSE) returns WSA_WAIT_TIMEOUT
    When send(c, "hello", 0)
    Then event "e" is signaled
    And WSAGetOverlappedResult(l, o, FALSE) returns 5
    And buffer "out" begins with "hello"

  @OVL-5 @OVL-12
  Scenario: Of several the oldest takes the first connection
    Given AcceptEx(l, a, o) fails with WSA_IO_PENDING
    And AcceptEx(l, b, p) fails with WSA_IO_PENDING
    When connect(c, "127.0.0.1", port(l))
    Then event "e" is signaled
    And event "f" is nonsignaled

  @OVL-12
  Scenario: A socket that is bound, or waits already, is refused
    Given bind(b, "127.0.0.1", 0)
    And AcceptEx(l, a, o) fails with WSA_IO_PENDING
    Then AcceptEx(l, a, p) fails with WSAEINVAL
    And AcceptEx(l, b, p) fails with WSAEINVAL
    And AcceptEx(c, b, p) fails with WSAEINVAL
    And AcceptEx(l, c, NULL) fails with ERROR_INVALID_PARAMETER

  @OVL-12 @OVL-7
  Scenario: Closing the socket it was to use ends it
    Given AcceptEx(l, a, o) fails with WSA_IO_PENDING
    When closesocket(a)
    Then event "e" is signaled
    And WSAGetOverlappedResult(l, o, FALSE) fails with WSA_OPERATION_ABORTED

  @OVL-7
  Scenario: Closing the listening socket ends it, and the other socket is free again
    Given AcceptEx(l, a, o) fails with WSA_IO_PENDING
    When closesocket(l)
    Then event "e" is signaled
    And o.error is WSA_OPERATION_ABORTED
    And bind(a, "127.0.0.1", 0) returns 0

  @ACC-1 @OVL-12
  Scenario: AcceptEx re-enables FD_ACCEPT as accept does: another connection waits
    Given a stream socket "d"
    And an event object "selected"
    And WSAEventSelect(l, selected, FD_ACCEPT)
    And connect(c, "127.0.0.1", port(l)) reaches "l"
    And connect(d, "127.0.0.1", port(l)) reaches "l"
    And enumerating "l" yields FD_ACCEPT
    And WSAResetEvent(selected)
    When AcceptEx(l, a, o)
    Then event "selected" is signaled
    And enumerating "l" yields FD_ACCEPT

  @OVL-3 @OVL-13 @simulated
  Scenario: ConnectEx makes the event object nonsignaled when it begins
    Given the link from "home" to "home" loses everything
    And bind(c, "127.0.0.1", 0)
    And WSASetEvent(e)
    When ConnectEx(c, "127.0.0.1", port(l), o) fails with WSA_IO_PENDING
    Then event "e" is nonsignaled

  @ACC-5
  Scenario: A connection that a pending AcceptEx takes records no FD_ACCEPT; the next one does
    Given an event object "selected"
    And WSAEventSelect(l, selected, FD_ACCEPT)
    And AcceptEx(l, a, o) fails with WSA_IO_PENDING
    When connect(c, "127.0.0.1", port(l))
    Then event "e" is signaled
    And event "selected" is nonsignaled
    And enumerating "l" yields nothing
    When connect(b, "127.0.0.1", port(l)) reaches "l"
    Then enumerating "l" yields FD_ACCEPT

  @OVL-13
  Scenario: The socket does not know its connection until it is told
    Given from = new sockaddr_in()
    And connect(c, "127.0.0.1", port(l)) reaches "l"
    When AcceptEx(l, a, o)
    Then shutdown(a, SD_SEND) fails with WSAENOTCONN
    And getpeername(a, from, [16]) fails with WSAENOTCONN
    When setsockopt(a, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, addressOf(l), 8)
    Then getpeername(a, from, [16]) returns 0
    And shutdown(a, SD_SEND) returns 0

  @OVL-14 @OVL-13
  Scenario: ConnectEx connects a bound socket, and sends the first data with it
    Given bind(c, "127.0.0.1", 0)
    When ConnectEx(c, "127.0.0.1", port(l), "hello", o) fails with WSA_IO_PENDING
    Then event "e" is signaled
    And WSAGetOverlappedResult(c, o, FALSE) returns 5
    When s = accept(l)
    Then recv(s, 512, 0) returns "hello"
    And shutdown(c, SD_SEND) fails with WSAENOTCONN
    When setsockopt(c, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, NULL, 0)
    Then shutdown(c, SD_SEND) returns 0

  @OVL-14
  Scenario: A socket that is not bound is refused, and so is one that is connected
    Then ConnectEx(c, "127.0.0.1", port(l), o) fails with WSAEINVAL
    When connect(c, "127.0.0.1", port(l))
    Then ConnectEx(c, "127.0.0.1", port(l), o) fails with WSAEISCONN

  @OVL-14
  Scenario: An attempt that nobody takes ends with WSAECONNREFUSED
    Given bind(c, "127.0.0.1", 0)
    And bind(b, "127.0.0.1", 0)
    When ConnectEx(c, "127.0.0.1", port(b), o) fails with WSA_IO_PENDING
    Then event "e" is signaled
    And WSAGetOverlappedResult(c, o, FALSE) fails with WSAECONNREFUSED

  @OVL-15
  Scenario: DisconnectEx ends the stream
    Given connect(c, "127.0.0.1", port(l))
    And s = accept(l)
    When DisconnectEx(s, o, 0, 0)
    Then event "e" is signaled
    And recv(c, 512, 0) returns 0
    And DisconnectEx(a, NULL, 0, 0) fails with WSAENOTCONN

  @OVL-15
  Scenario: With TF_REUSE_SOCKET the socket takes another connection
    Given connect(c, "127.0.0.1", port(l)) reaches "l"
    And AcceptEx(l, a, o)
    When DisconnectEx(a, NULL, TF_REUSE_SOCKET, 0)
    Then recv(c, 512, 0) returns 0
    And AcceptEx(l, a, o) fails with WSA_IO_PENDING
    When connect(b, "127.0.0.1", port(l))
    Then event "e" is signaled
    When send(b, "again", 0)
    Then recv(a, 512, 0) returns "again"
