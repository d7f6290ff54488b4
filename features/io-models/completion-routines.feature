Feature: Completion routines run in an alertable wait of the thread that began the operation

  Nobody else runs them and nothing interrupts the thread for them: they are queued, and the thread
  says by an alertable wait that it is ready. The wait then runs all of them, in the order in which
  the operations ended, and returns WSA_WAIT_IO_COMPLETION; what it waited for stays as it is.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "e" and "clock"
    And buffers "b" and "c" of 5 bytes
    And o = new WSAOVERLAPPED()
    And p = new WSAOVERLAPPED()
    And completion routines "done", "next" and "apc"

  @WAIT-11 @APC-1
  Scenario: The routine runs inside the wait, which returns WSA_WAIT_IO_COMPLETION
    Given WSARecv(s, b, o, done) fails with WSA_IO_PENDING
    When send(peer, "hello", 0)
    Then WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, TRUE) returns WSA_WAIT_IO_COMPLETION
    And these calls return:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, TRUE) | WSA_WAIT_TIMEOUT |
    And the routines run so far are "done"
    And done.cbTransferred is 5
    And done.dwError is 0
    And buffer "b" begins with "hello"

  @WAIT-11
  Scenario: The events waited for are untouched, an auto-reset one too
    Given auto = CreateEvent(NULL, FALSE, FALSE, NULL)
    And QueueUserAPC(apc, GetCurrentThread(), 7)
    When WSAWaitForMultipleEvents(2, [e, auto], TRUE, WSA_INFINITE, TRUE) returns WSA_WAIT_IO_COMPLETION
    Then event "e" is nonsignaled
    And event "auto" is nonsignaled
    And apc.dwData is 7

  @WAIT-12 @APC-1
  Scenario: A wait that is not alertable runs nothing
    Given WSARecv(s, b, o, done) fails with WSA_IO_PENDING
    And QueueUserAPC(apc, GetCurrentThread(), 7)
    When send(peer, "hello", 0) reaches "s"
    Then these calls return:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 50, FALSE) | WSA_WAIT_TIMEOUT |
      | SleepEx(50, FALSE)                                 | 0                |
    And no routine has run
    And SleepEx(0, TRUE) returns WAIT_IO_COMPLETION

  @WAIT-11 @APC-1
  Scenario: A thread asleep in an alertable wait is woken by the end of its operation
    Given thread "reader" calls WSARecv(s, b, o, done)
    And thread "reader" fails with WSA_IO_PENDING
    And thread "reader" calls SleepEx(WSA_INFINITE, TRUE)
    When send(peer, "hello", 0)
    Then thread "reader" returns WAIT_IO_COMPLETION
    And done.thread is "reader"

  @APC-1
  Scenario: No other thread runs them, whatever it waits for
    Given thread "reader" calls WSARecv(s, b, o, done)
    And thread "reader" fails with WSA_IO_PENDING
    When send(peer, "hello", 0)
    Then WSAGetOverlappedResult(s, o, TRUE) returns 5
    And SleepEx(50, TRUE) returns 0
    And no routine has run
    When thread "reader" calls SleepEx(0, TRUE)
    Then thread "reader" returns WAIT_IO_COMPLETION
    And done.thread is "reader"

  @APC-2
  Scenario: The event object of the OVERLAPPED is not used
    Given q = new WSAOVERLAPPED(e)
    When WSASend(s, new WSABUF("hello"), q, done)
    Then event "e" is nonsignaled
    And SleepEx(0, TRUE) returns WAIT_IO_COMPLETION
    And event "e" is nonsignaled

  @APC-3
  Scenario: They run in the order in which the operations ended, APCs among them
    Given WSARecv(s, b, o, done) fails with WSA_IO_PENDING
    And WSASend(s, new WSABUF("x"), p, next)
    And QueueUserAPC(apc, GetCurrentThread(), 1)
    When send(peer, "hello", 0) reaches "s"
    Then SleepEx(0, TRUE) returns WAIT_IO_COMPLETION
    And the routines run so far are "next", "apc" and "done"

  @APC-4
  Scenario: One wait runs all that are queued
    Given QueueUserAPC(apc, GetCurrentThread(), 1)
    And QueueUserAPC(apc, GetCurrentThread(), 2)
    Then SleepEx(WSA_INFINITE, TRUE) returns WAIT_IO_COMPLETION
    And apc.runs is 2
    And SleepEx(0, TRUE) returns 0

  @APC-5
  Scenario: An event that is signaled already ends the wait first, and the routine stays queued
    Given QueueUserAPC(apc, GetCurrentThread(), 1)
    And WSASetEvent(e)
    Then WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, TRUE) returns WSA_WAIT_EVENT_0
    And no routine has run
    And SleepEx(0, TRUE) returns WAIT_IO_COMPLETION

  @APC-6
  Scenario: QueueUserAPC hands a thread a procedure, and ends its alertable wait
    Given thread "worker" calls worker = OpenThread(THREAD_SET_CONTEXT, FALSE, GetCurrentThreadId())
    And thread "worker" calls WSASetEvent(clock)
    And event "clock" is signaled
    And thread "worker" calls SleepEx(WSA_INFINITE, TRUE)
    When QueueUserAPC(apc, worker, 42)
    Then thread "worker" returns WAIT_IO_COMPLETION
    And apc.dwData is 42
    And apc.thread is "worker"

  @APC-7
  Scenario: An alertable sleep with nothing to run lasts its time and returns 0
    Then SleepEx(100, TRUE) returns 0
    And the last call took at least 100 ms and less than 3000 ms

  @APC-8
  Scenario: The routine of an operation that ends in its call is queued too, and not run in the call
    When WSASend(s, new WSABUF("hello"), o, done)
    Then no routine has run
    And SleepEx(0, TRUE) returns WAIT_IO_COMPLETION
    And the routines run so far are "done"

  @APC-8
  Scenario: Cancelled operations are told to their routines
    Given WSARecv(s, b, o, done) fails with WSA_IO_PENDING
    When closesocket(s)
    Then SleepEx(0, TRUE) returns WAIT_IO_COMPLETION
    And done.dwError is WSA_OPERATION_ABORTED
