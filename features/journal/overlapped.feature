@simulated
Feature: Overlapped operations and routines, as the journal tells them

  An operation that is pending has no call of its own to show when it ends. The journal has the line,
  and what it led to: an event object signaled, or a routine queued for the thread and run there.

  Background:
    Given a connected pair "peer" and "s"
    And buffers "in" of 512 bytes
    And an event object "e"

  @OVL-1 @OVL-2 @OVL-3
  Scenario: With an event object
    Given o = new WSAOVERLAPPED(e)
    When WSARecv(s, in, o) fails with WSA_IO_PENDING
    Then the journal tells of the step before:
      | reset e by s WSARecv, was nonsignaled already |
      | pending s WSARecv                             |
    When send(peer, "hello", 0) reaches "s"
    Then the journal tells of the step before:
      | completed s WSARecv: 5 bytes |
      | signaled e by s WSARecv      |

  @APC-1 @APC-3
  Scenario: With a completion routine
    Given completion routines "done"
    And o = new WSAOVERLAPPED()
    And thread "worker" calls WSARecv(s, in, o, done)
    And thread "worker" fails with WSA_IO_PENDING
    When send(peer, "hello", 0) reaches "s"
    Then the journal tells of the step before:
      | completed s WSARecv: 5 bytes                              |
      | queued for thread worker: completion routine of s WSARecv |
    When thread "worker" calls SleepEx(0, TRUE)
    And thread "worker" returns WAIT_IO_COMPLETION
    Then the journal tells of the step before:
      | alerted wait [] (WAIT-11)                    |
      | runs completion routine of s WSARecv (APC-1) |

  @APC-6 @WAIT-11
  Scenario: A procedure for a thread that sleeps in an alertable wait
    Given completion routines "apc"
    And thread "worker" calls worker = OpenThread(THREAD_SET_CONTEXT, FALSE, GetCurrentThreadId())
    And thread "worker" calls WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, TRUE)
    And thread "worker" still waits
    When QueueUserAPC(apc, worker, 42)
    Then the journal tells of the step before:
      | queued for thread worker: APC(42) |
      | alerted wait [e] (WAIT-11)        |
    And thread "worker" returns WSA_WAIT_IO_COMPLETION

  @APC-5
  Scenario: After the wait has ended a procedure stays in the queue
    Given completion routines "apc"
    And thread "worker" calls worker = OpenThread(THREAD_SET_CONTEXT, FALSE, GetCurrentThreadId())
    And thread "worker" calls WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, TRUE)
    And thread "worker" still waits
    And WSASetEvent(e)
    And thread "worker" returns WSA_WAIT_EVENT_0
    When QueueUserAPC(apc, worker, 42)
    Then the journal tells of the step before:
      | queued for thread worker: APC(42) |
