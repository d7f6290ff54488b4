Feature: The same echo exchange in each model, and what the thread of the server does meanwhile

  A client sends a line and gets it back. The server does it in one thread, and the models differ in
  what that thread does until the line is there: it sleeps in the very call that takes the data, or
  in one that only tells of it; or it is free for other work, and sleeps when it has none.

  Background:
    Given a connected pair "client" and "s"
    And event objects "e" and "work"

  @BLK-1 @BLK-7 @N-2
  Scenario: Blocking: it sleeps in recv, and can do nothing else
    Given thread "server" calls recv(s, 512, 0)
    And thread "server" sleeps in recv
    And thread "server" calls WSASetEvent(work)
    Then event "work" is nonsignaled
    When send(client, "hello", 0)
    Then event "work" is signaled
    When thread "server" calls send(s, "hello", 0)
    Then thread "server" returns 5
    And recv(client, 512, 0) returns "hello"

  @FDSET-1 @FDSET-7 @N-6 @N-11 @N-26
  Scenario: select: it sleeps in select, and asks again for the next line
    Given readable = new fd_set()
    And FD_SET(s, readable)
    And thread "server" calls select(0, readable, NULL, NULL, NULL)
    And thread "server" sleeps in select
    When send(client, "hello", 0)
    Then thread "server" returns 1
    When thread "server" calls recv(s, 512, 0)
    Then thread "server" returns "hello"
    When thread "server" calls send(s, "hello", 0)
    Then recv(client, 512, 0) returns "hello"
    When FD_ZERO(readable)
    And FD_SET(s, readable)
    And thread "server" calls select(0, readable, NULL, NULL, NULL)
    Then thread "server" sleeps in select
    When shutdown(client, SD_SEND)
    Then thread "server" returns 1

  @POLL-1 @POLL-8
  Scenario: WSAPoll: it sleeps in WSAPoll, and asks again with the same array
    Given p = new WSAPOLLFD(s, POLLRDNORM)
    And thread "server" calls WSAPoll([p], 1, -1)
    And thread "server" sleeps in WSAPoll
    When send(client, "hello", 0)
    Then thread "server" returns 1
    When thread "server" calls recv(s, 512, 0)
    Then thread "server" returns "hello"
    When thread "server" calls send(s, "hello", 0)
    Then recv(client, 512, 0) returns "hello"
    When thread "server" calls WSAPoll([p], 1, -1)
    Then thread "server" sleeps in WSAPoll
    When shutdown(client, SD_SEND)
    Then thread "server" returns 1

  @SEL-1 @SEL-2 @WAIT-14 @N-7 @N-8 @N-11 @N-26
  Scenario: Event notification: it is free, and sleeps in a wait when it has nothing else to do
    Given thread "server" calls WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    And thread "server" is free
    When thread "server" calls WSASetEvent(work)
    Then event "work" is signaled
    When thread "server" calls WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE)
    Then thread "server" sleeps in WSAWaitForMultipleEvents
    When send(client, "hello", 0)
    Then thread "server" returns WSA_WAIT_EVENT_0
    And enumerating "s" yields FD_READ
    When thread "server" calls recv(s, 512, 0)
    Then thread "server" returns "hello"
    When thread "server" calls send(s, "hello", 0)
    Then recv(client, 512, 0) returns "hello"
    When thread "server" calls WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE)
    And thread "server" sleeps in WSAWaitForMultipleEvents
    And shutdown(client, SD_SEND)
    Then thread "server" returns WSA_WAIT_EVENT_0
    And enumerating "s" yields FD_CLOSE

  @SEL-7 @WAIT-5 @N-7 @N-8
  Scenario: Event notification: what has come during other work is looked up without sleeping
    Given thread "server" calls WSAEventSelect(s, e, FD_READ)
    When send(client, "hello", 0) reaches "s"
    And thread "server" calls WSASetEvent(work)
    Then thread "server" is free
    When thread "server" calls WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE)
    Then thread "server" returns WSA_WAIT_EVENT_0

  @MSG-1 @MSG-6
  Scenario: Messages: it is free, and sleeps in GetMessage when it has nothing else to do
    Given m = new MSG()
    And thread "server" calls w = CreateWindowEx()
    And thread "server" is free
    And thread "server" calls WSAAsyncSelect(s, w, WM_USER, FD_READ | FD_CLOSE)
    And thread "server" is free
    When thread "server" calls WSASetEvent(work)
    Then event "work" is signaled
    When thread "server" calls GetMessage(m)
    Then thread "server" sleeps in GetMessage
    When send(client, "hello", 0)
    Then thread "server" returns 1
    And m.event is FD_READ
    When thread "server" calls recv(s, 512, 0)
    Then thread "server" returns "hello"
    When thread "server" calls send(s, "hello", 0)
    Then recv(client, 512, 0) returns "hello"

  @OVL-1 @OVL-2 @N-4 @N-5
  Scenario: Overlapped with an event object: it is free, and the data is there when it is told
    Given buffers "b" of 5 bytes
    And o = new WSAOVERLAPPED(e)
    And thread "server" calls WSARecv(s, b, o)
    And thread "server" fails with WSA_IO_PENDING
    When thread "server" calls WSASetEvent(work)
    Then event "work" is signaled
    When thread "server" calls WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE)
    Then thread "server" sleeps in WSAWaitForMultipleEvents
    When send(client, "hello", 0)
    Then thread "server" returns WSA_WAIT_EVENT_0
    And buffer "b" begins with "hello"
    When thread "server" calls WSASend(s, b, o)
    Then thread "server" returns 0
    And recv(client, 512, 0) returns "hello"

  @APC-1 @WAIT-11 @N-19
  Scenario: Overlapped with a completion routine: it is free, and the routine runs in its sleep
    Given buffers "b" of 5 bytes
    And completion routines "done"
    And thread "server" calls WSARecv(s, b, new WSAOVERLAPPED(), done)
    And thread "server" fails with WSA_IO_PENDING
    When thread "server" calls WSASetEvent(work)
    Then event "work" is signaled
    When thread "server" calls WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, TRUE)
    Then thread "server" sleeps in WSAWaitForMultipleEvents
    And no routine has run
    When send(client, "hello", 0)
    Then thread "server" returns WSA_WAIT_IO_COMPLETION
    And done.thread is "server"
    And buffer "b" begins with "hello"
    When thread "server" calls WSASend(s, b, new WSAOVERLAPPED(), done)
    Then thread "server" returns 0
    And recv(client, 512, 0) returns "hello"
