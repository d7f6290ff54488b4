Feature: The timeout of a wait

  Counted in milliseconds, 0 for a look, WSA_INFINITE for as long as it takes. Old notes say
  hundredths of a second: a program written after them waits a tenth of what it meant.

  Background:
    Given an event object "e"

  @WAIT-4 @WAIT-7
  Scenario: It is in milliseconds, not in hundredths of a second
    Then WSAWaitForMultipleEvents(1, [e], FALSE, 300, FALSE) returns WSA_WAIT_TIMEOUT
    And the last call took at least 300 ms and less than 3000 ms

  @WAIT-5 @WAIT-7
  Scenario: 0 tests the state and returns at once
    Then WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) returns WSA_WAIT_TIMEOUT
    When WSASetEvent(e)
    Then WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) returns WSA_WAIT_EVENT_0

  @WAIT-6
  Scenario: WSA_INFINITE does not time out
    Given an event object "other"
    And thread "waiter" waits for "e"
    When WSAWaitForMultipleEvents(1, [other], FALSE, 100, FALSE)
    Then thread "waiter" still waits
    When WSASetEvent(e)
    Then thread "waiter" returns WSA_WAIT_EVENT_0

  @WAIT-7
  Scenario: What a time-out returns is 258, the number of WAIT_TIMEOUT
    Then WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) returns 258
    And WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) returns WAIT_TIMEOUT

  @WAIT-4
  Scenario: A signal ends the wait before its time is over
    Given thread "waiter" calls WSAWaitForMultipleEvents(1, [e], FALSE, 1000000, FALSE)
    When WSASetEvent(e)
    Then thread "waiter" returns WSA_WAIT_EVENT_0
