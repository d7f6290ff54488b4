Feature: The event object is manual-reset and starts nonsignaled

  WSACreateEvent makes just such an event object, so the notes prefer it to CreateEvent. They say
  why, too: an auto-reset one could not be checked any more after the wait.

  @N-12
  Scenario: WSACreateEvent makes a nonsignaled event object
    When e = WSACreateEvent()
    Then event "e" is nonsignaled

  @N-12
  Scenario: It is manual-reset: signaled, it stays so until it is reset
    Given e = WSACreateEvent()
    When WSASetEvent(e)
    Then these calls return:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAResetEvent(e)                                  | TRUE             |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT |

  @N-12
  Scenario: CreateEvent has to be told all that: manual-reset TRUE, initially signaled FALSE
    Given e = CreateEvent(NULL, TRUE, FALSE, NULL)
    Then event "e" is nonsignaled
    When WSASetEvent(e)
    Then these calls return:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |

  @N-13
  Scenario: WSACloseEvent returns TRUE, or FALSE for what is no open event object
    Given an event object "e"
    Then these calls return:
      | WSACloseEvent(e)    | TRUE  |
      | WSACloseEvent(e)    | FALSE |
      | WSACloseEvent(NULL) | FALSE |

  @N-14
  Scenario: With an auto-reset event object the wait takes the signal, and a check afterwards finds none
    Given a connected pair "peer" and "s"
    And auto = CreateEvent(NULL, FALSE, FALSE, NULL)
    And WSAEventSelect(s, auto, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then these calls return:
      | WSAWaitForMultipleEvents(1, [auto], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [auto], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT |

  @N-14
  Scenario: With a manual-reset event object it finds the signal
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then these calls return:
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
