@simulated
Feature: Signals, resets and the waits that they end, as the journal tells it

  A wait is decided when the signal comes, by whoever signals, and not when its thread gets to run.
  The journal shows the signal, its cause, and the waits that it has ended, in that order.

  Background:
    Given event objects "e" and "f"

  @EVT-3
  Scenario: Set and reset say what was so already
    When WSASetEvent(e)
    Then the journal tells of the step before:
      | signaled e by WSASetEvent |
    When WSASetEvent(e)
    Then the journal tells of the step before:
      | signaled e by WSASetEvent, was signaled already |
    When WSAResetEvent(e)
    Then the journal tells of the step before:
      | reset e by WSAResetEvent |
    When WSAResetEvent(e)
    Then the journal tells of the step before:
      | reset e by WSAResetEvent, was nonsignaled already |

  @WAIT-14
  Scenario: A thread goes to sleep, and the signal ends its wait
    When thread "waiter" waits for "e" and "f"
    Then the journal tells of the step before:
      | sleeping wait [e, f] |
    When WSASetEvent(f)
    Then the journal tells of the step before:
      | signaled f by WSASetEvent        |
      | satisfied wait [e, f] at index 1 |

  @WAIT-10 @WAIT-14
  Scenario: A wait that names an event object twice is ended by its signal once
    When thread "waiter" waits for "e" and "e"
    Then the journal tells of the step before:
      | sleeping wait [e, e] |
    When WSASetEvent(e)
    Then the journal tells of the step before:
      | signaled e by WSASetEvent        |
      | satisfied wait [e, e] at index 0 |

  @WAIT-3
  Scenario: A wait for all ends with the last signal, and its auto-reset event objects are reset together
    Given auto = CreateEvent(NULL, FALSE, FALSE, NULL)
    When thread "waiter" waits for all of "auto" and "e"
    Then the journal tells of the step before:
      | sleeping wait [auto, e] for all |
    When WSASetEvent(auto)
    Then the journal tells of the step before:
      | signaled auto by WSASetEvent |
    When WSASetEvent(e)
    Then the journal tells of the step before:
      | signaled e by WSASetEvent                       |
      | satisfied wait [auto, e] at index 0             |
      | reset auto by auto-reset by the satisfied wait  |

  @WAIT-5
  Scenario: A test with no time to wait never sleeps
    Given WSASetEvent(e)
    When WSAWaitForMultipleEvents(2, [e, f], FALSE, 0, FALSE)
    Then the journal tells of the step before:
      | satisfied wait [e, f] at index 0 |
    When WSAWaitForMultipleEvents(1, [f], FALSE, 0, FALSE)
    Then the journal tells nothing of the step before

  @WAIT-11 @APC-5
  Scenario: Something to run ends an alertable wait, and it runs before the wait returns
    Given completion routines "apc"
    When QueueUserAPC(apc, GetCurrentThread(), 7)
    And WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, TRUE)
    Then the journal tells of the step before:
      | alerted wait [e] (WAIT-11) |
      | runs APC(7) (APC-1)        |

  @EVT-2 @WAIT-9
  Scenario: An event object is closed under a thread that waits
    Given thread "waiter" waits for "e" and "f"
    When WSACloseEvent(f)
    Then the journal tells of the step before:
      | abandoned wait [e, f]: f was closed |
    And thread "waiter" fails with WSA_INVALID_HANDLE
