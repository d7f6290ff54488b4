Feature: Overlapped operations signal an event object when they end

  WSASend and WSARecv with an OVERLAPPED return at once. What cannot be done in the call is pending:
  it goes on inside, in order, while the thread does something else, and its end signals the event
  object of the OVERLAPPED. WSAGetOverlappedResult then says what came of it.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "e" and "f"
    And buffers "b" and "c" of 5 bytes
    And o = new WSAOVERLAPPED(e)
    And p = new WSAOVERLAPPED(f)

  @OVL-1 @OVL-2 @OVL-6
  Scenario: A receive of what is not there yet is pending, and ends when it arrives
    When WSARecv(s, b, o) fails with WSA_IO_PENDING
    Then event "e" is nonsignaled
    And WSAGetOverlappedResult(s, o, FALSE) fails with WSA_IO_INCOMPLETE
    When send(peer, "hello", 0)
    Then event "e" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) returns 5
    And buffer "b" begins with "hello"

  @OVL-2
  Scenario: A receive of what is there ends in the call, and signals all the same
    Given send(peer, "hello", 0) reaches "s"
    When WSARecv(s, b, o)
    Then event "e" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) returns 5
    And buffer "b" begins with "hello"

  @OVL-2
  Scenario: A send that the buffers take ends in the call
    When WSASend(s, new WSABUF("hello"), o)
    Then event "e" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) returns 5
    And recv(peer, 512, 0) returns "hello"

  @OVL-1
  Scenario: A thread asleep is woken by the end of an operation that began after it fell asleep
    Given thread "waiter" waits for "e"
    When WSARecv(s, b, o) fails with WSA_IO_PENDING
    And send(peer, "hello", 0)
    Then thread "waiter" returns WSA_WAIT_EVENT_0
    And WSAGetOverlappedResult(s, o, FALSE) returns 5

  @OVL-3
  Scenario: The beginning of an operation resets its event object
    Given WSASetEvent(e)
    When WSARecv(s, b, o) fails with WSA_IO_PENDING
    Then event "e" is nonsignaled

  @OVL-4
  Scenario: A call that fails began nothing, and signals nothing
    Given a stream socket "unconnected"
    When WSARecv(unconnected, b, o) fails with WSAENOTCONN
    Then event "e" is nonsignaled

  @OVL-6
  Scenario: Without an event object there is still WSAGetOverlappedResult to ask
    Given asked = new WSAOVERLAPPED()
    When WSASend(s, new WSABUF("hello"), asked)
    Then WSAGetOverlappedResult(s, asked, FALSE) returns 5

  @OVL-5
  Scenario: Receives end in the order in which they began
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    And WSARecv(s, c, p) fails with WSA_IO_PENDING
    When send(peer, "12345678", 0)
    Then event "f" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) returns 5
    And WSAGetOverlappedResult(s, p, FALSE) returns 3
    And buffer "b" begins with "12345"
    And buffer "c" begins with "678"

  @OVL-5
  Scenario: A receive that is not overlapped comes behind those that are pending
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    And thread "reader" calls recv(s, 512, 0)
    When send(peer, "12345678", 0)
    Then event "e" is signaled
    And thread "reader" returns "678"

  @OVL-6
  Scenario: WSAGetOverlappedResult waits for the end when it is told to
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    And thread "waiter" calls WSAGetOverlappedResult(s, o, TRUE)
    When WSAWaitForMultipleEvents(1, [f], FALSE, 100, FALSE)
    Then thread "waiter" still waits
    When send(peer, "hello", 0)
    Then thread "waiter" returns 5

  @OVL-7
  Scenario: closesocket ends what is pending
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    When closesocket(s)
    Then event "e" is signaled
    And o.error is WSA_OPERATION_ABORTED

  @OVL-7
  Scenario: CancelIoEx ends one operation, or all of a socket
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    And WSARecv(s, c, p) fails with WSA_IO_PENDING
    When CancelIoEx(s, o)
    Then event "e" is signaled
    And event "f" is nonsignaled
    And WSAGetOverlappedResult(s, o, FALSE) fails with WSA_OPERATION_ABORTED
    When CancelIoEx(s, NULL)
    Then event "f" is signaled
    And CancelIoEx(s, NULL) fails with ERROR_NOT_FOUND

  @OVL-8
  Scenario: The end of the stream ends a pending receive with 0 bytes
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    When shutdown(peer, SD_SEND)
    Then event "e" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) returns 0

  @OVL-8
  Scenario: A reset ends a pending receive with WSAECONNRESET
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    And setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    When closesocket(peer)
    Then event "e" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) fails with WSAECONNRESET

  @OVL-9
  Scenario: A send is pending until the buffers have taken all of it
    Given setsockopt(s, SOL_SOCKET, SO_SNDBUF, 65536)
    And setsockopt(peer, SOL_SOCKET, SO_RCVBUF, 65536)
    When WSASend(s, new WSABUF(2000000), o) fails with WSA_IO_PENDING
    Then event "e" is nonsignaled
    When recv(peer, new byte[2000000], 2000000, MSG_WAITALL) returns 2000000
    Then event "e" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) returns 2000000

  @OVL-10
  Scenario: Whether the socket is blocking or not is of no matter
    Given ioctlsocket(s, FIONBIO, 1)
    Then recv(s, 512, 0) fails with WSAEWOULDBLOCK
    And WSARecv(s, b, o) fails with WSA_IO_PENDING
    When send(peer, "hello", 0)
    Then event "e" is signaled
