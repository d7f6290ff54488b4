Feature: Waits that are refused

  A program with more than 64 event objects has to share them among sockets or threads. What a wait
  refuses, it refuses before it looks at any event object.

  @WAIT-8
  Scenario: 64 event objects are the most, 1 the least
    Given an array "es" of 65 event objects
    When WSASetEvent(es[63])
    Then these calls return:
      | WSAWaitForMultipleEvents(64, es, FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 63 |
      | WSAWaitForMultipleEvents(65, es, FALSE, 0, FALSE) | WSA_INVALID_PARAMETER |
      | WSAWaitForMultipleEvents(0, es, FALSE, 0, FALSE)  | WSA_INVALID_PARAMETER |

  @WAIT-8
  Scenario: What a refused wait returns is 0xFFFFFFFF
    Given an event object "e"
    Then WSAWaitForMultipleEvents(0, [e], FALSE, 0, FALSE) returns WSA_WAIT_FAILED
    And WSAWaitForMultipleEvents(0, [e], FALSE, 0, FALSE) returns 0xFFFFFFFF
    And WSAGetLastError() returns WSA_INVALID_PARAMETER

  @WAIT-9
  Scenario Outline: A handle that is no open event object is refused, also beside a signaled one: <handle>
    Given event objects "signaled" and "closed"
    And a stream socket "s"
    And WSACloseEvent(closed)
    When WSASetEvent(signaled)
    Then WSAWaitForMultipleEvents(2, [signaled, <handle>], FALSE, 0, FALSE) fails with WSA_INVALID_HANDLE
    And WSAWaitForMultipleEvents(2, [<handle>, signaled], FALSE, 0, FALSE) fails with WSA_INVALID_HANDLE
    And WSAWaitForMultipleEvents(1, [<handle>], TRUE, 0, FALSE) fails with WSA_INVALID_HANDLE

    Examples:
      | handle            |
      | closed            |
      | s                 |
      | WSA_INVALID_EVENT |
      | NULL              |

  @WAIT-10
  Scenario: The same handle twice can be waited for with fWaitAll FALSE only
    Given event objects "a" and "b"
    When WSASetEvent(b)
    Then these calls return:
      | WSAWaitForMultipleEvents(3, [a, b, b], FALSE, 0, FALSE) | WSA_WAIT_EVENT_0 + 1  |
      | WSAWaitForMultipleEvents(2, [b, b], TRUE, 0, FALSE)     | WSA_INVALID_PARAMETER |

  @WAIT-8
  Scenario: The error of a refused wait belongs to the thread that made it
    Given an event object "e"
    And WSASetLastError(0)
    When thread "other" calls WSAWaitForMultipleEvents(0, [e], FALSE, 0, FALSE)
    Then thread "other" fails with WSA_INVALID_PARAMETER
    And WSAGetLastError() returns 0
