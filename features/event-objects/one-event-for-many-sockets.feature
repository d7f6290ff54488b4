Feature: One event object may serve many sockets

  A wait takes at most 64 event objects. A program with more sockets lets several share one, and
  pays for it: the signal does not say which socket it is about, so each has to be enumerated.

  @EVT-6
  Scenario: The signal is the same for all, the record is each socket's own
    Given a connected pair "peer1" and "s1"
    And a connected pair "peer2" and "s2"
    And an event object "e"
    And WSAEventSelect(s1, e, FD_READ | FD_CLOSE)
    And WSAEventSelect(s2, e, FD_READ | FD_CLOSE)
    When send(peer2, "for the second", 0) reaches "s2"
    Then event "e" is signaled
    And enumerating "s1" yields nothing
    And enumerating "s2" yields FD_READ

  @EVT-6
  Scenario: Enumerating one socket resets the event object for all, and loses no record
    Given a connected pair "peer1" and "s1"
    And a connected pair "peer2" and "s2"
    And an event object "e"
    And WSAEventSelect(s1, e, FD_READ)
    And WSAEventSelect(s2, e, FD_READ)
    When send(peer1, "one", 0) reaches "s1"
    And send(peer2, "two", 0) reaches "s2"
    Then enumerating "s1" yields FD_READ
    And event "e" is nonsignaled
    And enumerating "s2" yields FD_READ
