Feature: A wait for one of several names the signaled event object with the smallest index

  WSAWaitForMultipleEvents returns one index. A program that serves only that one and waits again
  starves the sockets at the end of its array; it has to look at the others too.

  Background:
    Given event objects "a", "b" and "c"

  @WAIT-1
  Scenario: Of several signaled event objects the one with the smallest index is named
    When WSASetEvent(c)
    And WSASetEvent(b)
    Then WSAWaitForMultipleEvents(3, [a, b, c], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_EVENT_0 + 1

  @WAIT-1
  Scenario: The index is the place in the array that was handed over
    When WSASetEvent(a)
    Then these calls return:
      | WSAWaitForMultipleEvents(3, [a, b, c], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0     |
      | WSAWaitForMultipleEvents(3, [b, a, c], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAWaitForMultipleEvents(3, [b, c, a], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 2 |

  @WAIT-1
  Scenario: Only as many elements count as the call says
    When WSASetEvent(c)
    Then WSAWaitForMultipleEvents(2, [a, b, c], FALSE, 0, FALSE) returns WSA_WAIT_TIMEOUT

  @WAIT-1 @EVT-5
  Scenario: Only the one that is named is reset, when event objects are auto-reset
    Given first = CreateEvent(NULL, FALSE, TRUE, NULL)
    And second = CreateEvent(NULL, FALSE, TRUE, NULL)
    Then these calls return:
      | WSAWaitForMultipleEvents(2, [first, second], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0     |
      | WSAWaitForMultipleEvents(2, [first, second], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAWaitForMultipleEvents(2, [first, second], FALSE, 0, FALSE) | WSA_WAIT_TIMEOUT     |

  @WAIT-2
  Scenario: The others are found by testing each from that index on, with no time to wait
    When WSASetEvent(b)
    And WSASetEvent(c)
    Then these calls return:
      | WSAWaitForMultipleEvents(3, [a, b, c], FALSE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 + 1 |
      | WSAWaitForMultipleEvents(1, [b], TRUE, 0, FALSE)                   | WSA_WAIT_EVENT_0     |
      | WSAWaitForMultipleEvents(1, [c], TRUE, 0, FALSE)                   | WSA_WAIT_EVENT_0     |

  @WAIT-2
  Scenario: Who serves only the index named never gets to the last
    When WSASetEvent(a)
    And WSASetEvent(c)
    Then these calls return:
      | WSAWaitForMultipleEvents(3, [a, b, c], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(3, [a, b, c], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(2, [b, c], FALSE, 0, FALSE)    | WSA_WAIT_EVENT_0 + 1 |
