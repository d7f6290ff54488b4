Feature: WSAWaitForMultipleEvents tells which event object is signaled

  The notes go through its parameters and its result. They are wrong in one thing, the unit of the
  timeout. They leave the alertable wait to a chapter of their own; here it is with the completion
  routines that it is for.

  Background:
    Given event objects "a", "b" and "c"

  @N-15
  Scenario: It looks at as many event objects of the array as the first argument says
    When WSASetEvent(b)
    Then these calls return:
      | WSAWaitForMultipleEvents(1, [a, b], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT     |
      | WSAWaitForMultipleEvents(2, [a, b], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 1 |

  @N-15
  Scenario: It finds the change to signaled whether it came before the call or comes during it
    When WSASetEvent(a)
    Then WSAWaitForMultipleEvents(1, [a], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0
    Given thread "waiter" waits for "b"
    When WSASetEvent(b)
    Then thread "waiter" returns WSA_WAIT_EVENT_0

  @N-16
  Scenario: With fWaitAll TRUE all have to be signaled
    When WSASetEvent(a)
    Then WSAWaitForMultipleEvents(2, [a, b], TRUE, 0, FALSE) returns WSA_WAIT_TIMEOUT
    When WSASetEvent(b)
    Then WSAWaitForMultipleEvents(2, [a, b], TRUE, 0, FALSE) returns WSA_WAIT_EVENT_0

  @N-16
  Scenario: With fWaitAll FALSE one is enough
    When WSASetEvent(a)
    Then WSAWaitForMultipleEvents(2, [a, b], FALSE, 0, FALSE) returns WSA_WAIT_EVENT_0

  @N-17
  Scenario: The timeout is in milliseconds, not in hundredths of a second, as the notes have it
    Then WSAWaitForMultipleEvents(1, [a], FALSE, 300, FALSE) returns WSA_WAIT_TIMEOUT
    And the last call took at least 300 ms and less than 3000 ms

  @N-18
  Scenario: WSA_INFINITE waits until the event object is signaled
    Given thread "waiter" calls WSAWaitForMultipleEvents(1, [a], FALSE, WSA_INFINITE, FALSE)
    When WSAWaitForMultipleEvents(1, [c], FALSE, 100, FALSE)
    Then thread "waiter" still waits
    When WSASetEvent(a)
    Then thread "waiter" returns WSA_WAIT_EVENT_0

  @N-19
  Scenario: With fAlertable TRUE and no completion routine ready, the wait is like any other
    Then WSAWaitForMultipleEvents(1, [a], FALSE, 0, TRUE) returns WSA_WAIT_TIMEOUT
    When WSASetEvent(a)
    Then WSAWaitForMultipleEvents(1, [a], FALSE, 0, TRUE) returns WSA_WAIT_EVENT_0

  @N-19
  Scenario: With fAlertable TRUE the wait runs the completion routines that are ready
    Given a connected pair "peer" and "s"
    And buffers "buffer" of 5 bytes
    And completion routines "done"
    When WSARecv(s, buffer, new WSAOVERLAPPED(), done) fails with WSA_IO_PENDING
    And send(peer, "hello", 0) reaches "s"
    Then WSAWaitForMultipleEvents(1, [a], FALSE, 0, FALSE) returns WSA_WAIT_TIMEOUT
    And no routine has run
    Then WSAWaitForMultipleEvents(1, [a], FALSE, WSA_INFINITE, TRUE) returns WSA_WAIT_IO_COMPLETION
    And the routines run so far are "done"

  @N-20
  Scenario: The result minus WSA_WAIT_EVENT_0 is the index in the array
    When WSASetEvent(a)
    Then these calls return:
      | WSAWaitForMultipleEvents(3, [a, b, c], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0     |
      | WSAWaitForMultipleEvents(3, [c, a, b], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAWaitForMultipleEvents(3, [b, c, a], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 2 |

  @N-20
  Scenario: Of several it is the smallest, whichever was signaled first
    When WSASetEvent(c)
    And WSASetEvent(b)
    Then WSAWaitForMultipleEvents(3, [a, b, c], FALSE, 0, FALSE) returns WSA_WAIT_EVENT_0 + 1

  @N-21
  Scenario: On time-out it returns WAIT_TIMEOUT, the same number as WSA_WAIT_TIMEOUT
    Then these calls return:
      | WSAWaitForMultipleEvents(1, [a], FALSE, 0, FALSE) | WAIT_TIMEOUT     |
      | WSAWaitForMultipleEvents(1, [a], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT |

  @N-22
  Scenario: The others are found by a loop that tests each one after the index returned
    When WSASetEvent(a)
    And WSASetEvent(c)
    Then these calls return:
      | WSAWaitForMultipleEvents(3, [a, b, c], FALSE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [b], TRUE, 0, FALSE)                   | WSA_WAIT_TIMEOUT |
      | WSAWaitForMultipleEvents(1, [c], TRUE, 0, FALSE)                   | WSA_WAIT_EVENT_0 |
