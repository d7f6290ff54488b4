Feature: Expectations that do not hold

  Each scenario fails; its description has lines that the message has to contain.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  Scenario: An event object is not signaled
    src/test/resources/failing/expectations.feature:18: Then event "e" is signaled
    expected: event "e" is signaled
    actual: it is nonsignaled
    What happened last to e, s:
    WSAEventSelect(s, e, FD_READ|FD_CLOSE) = 0
    e      nonsignaled  manual  s
    repl/wsalab check src/test/resources/failing/expectations.feature:10 --provider linux --profile windows
    Then event "e" is signaled

  Scenario: An event object is signaled
    expected: event "e" is nonsignaled
    actual: it is signaled
    When WSASetEvent(e)
    Then event "e" is nonsignaled

  Scenario: Other network events are on record
    expected: enumerating "s" yields FD_CLOSE with WSAECONNRESET (10054)
    actual: FD_READ
    indicated s FD_READ: recorded
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_CLOSE with WSAECONNRESET

  Scenario: Something more is recorded
    expected: nothing more is recorded
    actual: "s" has FD_READ
    When send(peer, "hello", 0) reaches "s"
    Then nothing more is recorded

  Scenario: A thread sleeps elsewhere
    expected: thread "reader" sleeps in recv
    actual: it is in WSAWaitForMultipleEvents
    Given thread "reader" waits for "e"
    Then thread "reader" sleeps in recv

  Scenario: A thread sleeps nowhere
    expected: thread "reader" sleeps in recv
    actual: it is free
    Given thread "reader" calls recv(s, 512, 0)
    Then thread "reader" sleeps in recv

  Scenario: A thread is not free
    expected: thread "reader" is free
    actual: it is in WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE)
    Given thread "reader" waits for "e"
    Then thread "reader" is free

  Scenario: A call returns something else
    expected: WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) returns WSA_WAIT_EVENT_0 (0)
    actual: WSA_WAIT_TIMEOUT
    Then WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE) returns WSA_WAIT_EVENT_0

  Scenario: A call fails that has to return
    expected: recv(s, 512, 0) returns "hello"
    actual: SOCKET_ERROR, WSAEWOULDBLOCK (10035)
    Then recv(s, 512, 0) returns "hello"

  Scenario: A text is another
    expected: recv(s, 512, 0) returns "hello"
    actual: 4 bytes "help"
    When send(peer, "help", 0) reaches "s"
    Then recv(s, 512, 0) returns "hello"

  Scenario: A call succeeds that has to fail
    expected: WSAResetEvent(e) fails with WSA_INVALID_HANDLE
    actual: TRUE
    Then WSAResetEvent(e) fails with WSA_INVALID_HANDLE

  Scenario: A call fails with another error
    expected: recv(s, 512, 0) fails with WSAECONNRESET
    actual: SOCKET_ERROR, WSAEWOULDBLOCK (10035)
    Then recv(s, 512, 0) fails with WSAECONNRESET

  Scenario: A call that is only to be made fails
    expected: recv(s, 512, 0) succeeds
    actual: SOCKET_ERROR, WSAEWOULDBLOCK (10035)
    When recv(s, 512, 0)

  Scenario: A call blocks
    expected: recv(peer, 512, 0) returns
    actual: it still blocks after 500 ms
    When recv(peer, 512, 0)

  Scenario: A table differs in one row
    - | recv(s, 2, 0) | "ll"    |
    + | recv(s, 2, 0) | 2 bytes "lo" |
    When send(peer, "helo", 0) reaches "s"
    Then these calls return:
      | recv(s, 2, 0) | "he" |
      | recv(s, 2, 0) | "ll" |

  Scenario: A table of enumerations differs
    - | WSAEnumNetworkEvents(s, e) | FD_READ, FD_CLOSE |
    + | WSAEnumNetworkEvents(s, e) | FD_READ           |
    When send(peer, "hello", 0) reaches "s"
    Then these calls return:
      | WSAEnumNetworkEvents(s, e) | FD_READ, FD_CLOSE |

  Scenario: Nothing reaches the socket
    expected: closesocket(e2_socket) reaches s
    actual: nothing was indicated to s after 500 ms
    Given a stream socket "e2_socket"
    When closesocket(e2_socket) reaches "s"

  Scenario: A thread returns something else
    expected: WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) returns WSA_WAIT_TIMEOUT (258)
    actual: WSA_WAIT_EVENT_0
    Given thread "waiter" waits for "e"
    When WSASetEvent(e)
    Then thread "waiter" returns WSA_WAIT_TIMEOUT

  Scenario: A thread does not return
    expected: WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) returns in thread waiter
    actual: it still blocks after 500 ms
    Given thread "waiter" waits for "e"
    Then thread "waiter" returns WSA_WAIT_EVENT_0

  Scenario: A thread has returned
    expected: WSAWaitForMultipleEvents(1, [e], FALSE, WSA_INFINITE, FALSE) has not returned in thread waiter
    actual: it returned WSA_WAIT_EVENT_0
    Given thread "waiter" waits for "e"
    When WSASetEvent(e)
    And thread "waiter" returns WSA_WAIT_EVENT_0
    Then thread "waiter" still waits

  Scenario: A field has another value
    expected: ne.lNetworkEvents is FD_READ
    actual: 0
    Given a WSANETWORKEVENTS "ne" with 7 in every iErrorCode
    When WSAEnumNetworkEvents(s, e, ne)
    Then ne.lNetworkEvents is FD_READ

  Scenario: A call was too quick
    expected: WSAWaitForMultipleEvents takes 100 to 200 ms
    When WSAWaitForMultipleEvents(1, [e], FALSE, 0, FALSE)
    Then the last call took at least 100 ms and less than 200 ms

  Scenario: An interleaving in which a thread waits for ever
    expected: in every interleaving every thread ends
    actual: waits for ever: waiter
    every order that can make a difference: 3 schedules, all of them: the space is exhausted
    reset e by WSAResetEvent
    To replay it:
    repl/wsalab replay target/schedules/expectations-147.schedule
    Given an event object "e"
    And thread "setter" runs:
      """
      WSASetEvent(e);
      """
    And thread "waiter" runs:
      """
      WSAResetEvent(e);
      WaitForSingleObject(e, WSA_INFINITE);
      """
    Then in every interleaving every thread ends

  Scenario: An outcome that no interleaving has
    expected: in some interleaving the outcome is "3"
    actual: every order that can make a difference: 2 schedules, all of them: the space is exhausted
    How runs end:
    finished "1"
    finished "2"
    Given a shared number "n" of 1
    And thread "adder" runs:
      """
      n.add(1);
      """
    And thread "reader" runs:
      """
      outcome(n.get());
      """
    Then in some interleaving the outcome is "3"

  Scenario: An outcome that the table does not have
    expected: no outcome but those of the table
    actual: finished "1"
    Given a shared number "n" of 1
    And thread "reader" runs:
      """
      outcome(n.get());
      """
    Then the outcomes of all interleavings are:
      | "2" |

  Scenario: The journal tells something else
    expected: the journal of the step before has just these rows
      | indicated s FD_READ: recorded |
    - | signaled s by FD_READ |
    + | signaled e by s FD_READ |
    When send(peer, "hello", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: recorded |
      | signaled s by FD_READ         |

  Scenario: The journal tells something where nothing was to happen
    expected: nothing happened in the step before
    actual: signaled e by WSASetEvent
    When WSASetEvent(e)
    Then the journal tells nothing of the step before

  Scenario: A table shows something else
    expected: the table of sockets has just these rows
    - | s | FD_READ | blocking |
    + | s | FD_READ\|FD_CLOSE | no such column |
    Then the table of sockets shows:
      | socket | mask    | colour   |
      | s      | FD_READ | blocking |

  Scenario: A table lacks a row
    expected: the table of event objects has just these rows
    - | f | signaled |
    Then the table of event objects shows:
      | event | state       |
      | e     | nonsignaled |
      | f     | signaled    |
