Feature: A thread sleeps in its wait until something is signaled

  Nobody has to ask again and again: the wait costs nothing while nothing happens, and ends whoever
  signals, another thread or the network.

  @WAIT-13
  Scenario: A waiting thread uses no processor time
    Given a connected pair "peer" and "s"
    And event objects "e" and "clock"
    And WSAEventSelect(s, e, FD_READ)
    And thread "waiter" waits for "e"
    Then thread "waiter" uses no processor time during WSAWaitForMultipleEvents(1, [clock], FALSE, 200, FALSE)

  @WAIT-13
  Scenario: Nor does one whose socket has something to tell that was not asked for
    Given a connected pair "peer" and "s"
    And event objects "e" and "clock"
    And WSAEventSelect(s, e, FD_CLOSE)
    And thread "waiter" waits for "e"
    When send(peer, "unread", 0) reaches "s"
    Then thread "waiter" uses no processor time during WSAWaitForMultipleEvents(1, [clock], FALSE, 200, FALSE)

  @WAIT-14
  Scenario: Another thread ends the wait
    Given event objects "a" and "b"
    And thread "waiter" waits for "a" and "b"
    When WSASetEvent(b)
    Then thread "waiter" returns WSA_WAIT_EVENT_0 + 1

  @WAIT-14
  Scenario: A network event ends the wait
    Given a connected pair "peer" and "s"
    And event objects "a" and "b"
    And WSAEventSelect(s, b, FD_READ)
    And thread "waiter" waits for "a" and "b"
    When send(peer, "wake up", 0)
    Then thread "waiter" returns WSA_WAIT_EVENT_0 + 1

  @WAIT-14
  Scenario: A wait goes on from a signal that is taken back at once
    Given an event object "e"
    And thread "waiter" waits for "e"
    When WSASetEvent(e)
    And WSAResetEvent(e)
    Then thread "waiter" returns WSA_WAIT_EVENT_0

  @WAIT-14
  Scenario: A selection made while a thread waits ends its wait too
    Given a connected pair "peer" and "s"
    And an event object "e"
    And thread "waiter" waits for "e"
    When send(peer, "early", 0) reaches "s"
    Then thread "waiter" still waits
    When WSAEventSelect(s, e, FD_READ)
    Then thread "waiter" returns WSA_WAIT_EVENT_0

  @WAIT-14
  Scenario: All threads that wait for a manual-reset event object go on
    Given an event object "e"
    And thread "first" waits for "e"
    And thread "second" waits for "e"
    When WSASetEvent(e)
    Then thread "first" returns WSA_WAIT_EVENT_0
    And thread "second" returns WSA_WAIT_EVENT_0
