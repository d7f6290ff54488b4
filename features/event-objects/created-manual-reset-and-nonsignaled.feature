Feature: WSACreateEvent makes a manual-reset event object in the nonsignaled state

  That is what the notification model wants, and CreateEvent would have to be told so. A program
  can wait for the event object at once, and has to reset it itself.

  @EVT-1
  Scenario: A new event object is nonsignaled
    When e = WSACreateEvent()
    Then event "e" is nonsignaled
    And WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) returns WSA_WAIT_TIMEOUT

  @EVT-1 @EVT-4
  Scenario: It is manual-reset: a satisfied wait leaves it signaled
    Given e = WSACreateEvent()
    When WSASetEvent(e)
    Then these calls return:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
