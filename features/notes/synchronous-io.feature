Feature: Synchronous calls return when the data has passed through a buffer

  The notes begin with what asynchronous means: for them a call is synchronous when it returns as
  the transfer is done, and asynchronous (overlapped) when it returns at once and the transfer goes
  on inside.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "clock"

  @N-1
  Scenario: send returns when all of the data is in the buffer; the peer need not have read any
    Then send(s, "hello", 0) returns 5
    And recv(peer, 512, 0) returns "hello"

  @N-1
  Scenario: While the buffers are full, send does not return; the peer's receives let it
    Given setsockopt(s, SOL_SOCKET, SO_SNDBUF, 65536)
    And setsockopt(peer, SOL_SOCKET, SO_RCVBUF, 65536)
    And thread "sender" calls send(s, new byte[2000000], 2000000, 0)
    When WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    Then thread "sender" still waits
    And recv(peer, new byte[2000000], 2000000, MSG_WAITALL) returns 2000000
    And thread "sender" returns 2000000

  @N-1
  Scenario: Sent is not delivered, as the notes have it: a reset by the sender loses what is in the buffers
    Given ioctlsocket(s, FIONBIO, 1)
    And setsockopt(s, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    When send(s, new byte[65536], 65536, 0) is repeated until it fails with WSAEWOULDBLOCK
    And closesocket(s) reaches "peer"
    Then recv(peer, new byte[512], 512, 0) fails with WSAECONNRESET

  @N-1
  Scenario: Nor need the peer ever read it: a peer that resets has thrown away what was sent
    Given setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    When send(s, "hello", 0) reaches "peer"
    And closesocket(peer)
    Then recv(s, 512, 0) fails with WSAECONNRESET

  @N-2
  Scenario: A thread in a synchronous call can do nothing else
    Given an event object "next"
    And thread "reader" calls recv(s, 512, 0)
    And thread "reader" calls WSASetEvent(next)
    Then WSAWaitForMultipleEvents(1, [next], FALSE, 100, FALSE) returns WSA_WAIT_TIMEOUT
    When send(peer, "hello", 0)
    Then event "next" is signaled

  @N-3
  Scenario: recv does not wait for a full buffer, as the notes have it: it returns what is there
    Given thread "reader" calls recv(s, 512, 0)
    When send(peer, "hello", 0)
    Then thread "reader" returns "hello"

  @N-3
  Scenario: With MSG_WAITALL recv does return when the buffer is full
    Given send(peer, "hello", 0) reaches "s"
    And thread "reader" calls recv(s, 11, MSG_WAITALL)
    When WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    Then thread "reader" still waits
    When send(peer, " world", 0)
    Then thread "reader" returns "hello world"

  @N-4
  Scenario: An overlapped recv returns at once, and the transfer goes on inside
    Given an event object "e"
    And buffers "b" of 5 bytes
    And o = new WSAOVERLAPPED(e)
    When WSARecv(s, b, o) fails with WSA_IO_PENDING
    And send(peer, "hello", 0)
    Then event "e" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) returns 5
    And buffer "b" begins with "hello"

  @N-4
  Scenario: An overlapped send returns at once too, however much there is to send
    Given an event object "e"
    And o = new WSAOVERLAPPED(e)
    When WSASend(s, new WSABUF(8000000), o) fails with WSA_IO_PENDING
    Then recv(peer, new byte[8000000], 8000000, MSG_WAITALL) returns 8000000
    And event "e" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) returns 8000000

  @N-5
  Scenario: A thread that waits for data leaves the processor to computation
    Given an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    And thread "reader" waits for "e"
    Then thread "reader" uses no processor time during WSAWaitForMultipleEvents(1, [clock], FALSE, 200, FALSE)
    When send(peer, "hello", 0)
    Then thread "reader" returns WSA_WAIT_EVENT_0

  @N-5
  Scenario: A transfer that was begun before a computation has ended behind it
    Given an event object "e"
    And buffers "b" of 5 bytes
    And o = new WSAOVERLAPPED(e)
    When WSARecv(s, b, o) fails with WSA_IO_PENDING
    And send(peer, "hello", 0) reaches "s"
    Then WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) returns WSA_WAIT_EVENT_0
    And buffer "b" begins with "hello"
