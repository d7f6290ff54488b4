Feature: A wait for all returns when all are signaled, and touches none before

  That matters with auto-reset event objects: a wait that took the first signal and then kept
  waiting for the second would steal it from everybody else.

  @WAIT-3
  Scenario: All have to be signaled at the same time
    Given event objects "a" and "b"
    When WSASetEvent(a)
    Then WSAWaitForMultipleEvents(2, [a, b], TRUE, 0, FALSE) returns WSA_WAIT_TIMEOUT
    When WSAResetEvent(a)
    And WSASetEvent(b)
    Then WSAWaitForMultipleEvents(2, [a, b], TRUE, 0, FALSE) returns WSA_WAIT_TIMEOUT
    When WSASetEvent(a)
    Then WSAWaitForMultipleEvents(2, [a, b], TRUE, 0, FALSE) returns WSA_WAIT_EVENT_0

  @WAIT-3
  Scenario: A thread that waits for all goes on at the last signal
    Given event objects "a" and "b"
    And thread "waiter" waits for all of "a" and "b"
    When WSASetEvent(b)
    Then thread "waiter" still waits
    When WSASetEvent(a)
    Then thread "waiter" returns WSA_WAIT_EVENT_0

  @WAIT-3
  Scenario: Signals of auto-reset event objects are taken all together, or not at all
    Given first = CreateEvent(NULL, FALSE, FALSE, NULL)
    And second = CreateEvent(NULL, FALSE, FALSE, NULL)
    And thread "waiter" waits for all of "first" and "second"
    When WSASetEvent(first)
    Then event "first" is signaled
    When WSASetEvent(second)
    Then thread "waiter" returns WSA_WAIT_EVENT_0
    And event "first" is nonsignaled
    And event "second" is nonsignaled

  @WAIT-3
  Scenario: A wait for all that times out has taken nothing
    Given first = CreateEvent(NULL, FALSE, TRUE, NULL)
    And second = CreateEvent(NULL, FALSE, FALSE, NULL)
    Then these calls return:
      | WSAWaitForMultipleEvents(2, [first, second], TRUE, 0, FALSE) | WSA_WAIT_TIMEOUT |
      | WSAWaitForMultipleEvents(1, [first], TRUE, 0, FALSE)         | WSA_WAIT_EVENT_0 |
