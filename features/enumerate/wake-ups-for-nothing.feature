Feature: A signal without a record, and a record without effect

  A signal says "look", not "there is something". Between the occurrence and the look things may have
  changed, so a robust program bears an empty record, and WSAEWOULDBLOCK after a record.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @ENUM-8
  Scenario: Somebody else set the event object
    Given WSAEventSelect(s, e, FD_READ)
    When WSASetEvent(e)
    Then event "e" is signaled
    And enumerating "s" yields nothing

  @ENUM-8
  Scenario: FD_WRITE is on record, but the buffers have filled since
    Given WSAEventSelect(s, e, FD_WRITE)
    When send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    Then enumerating "s" yields FD_WRITE
    And send(s, "x", 0) fails with WSAEWOULDBLOCK

  @ENUM-8
  Scenario: FD_READ was reported, and another thread has taken the data
    Given WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ
    When thread "quicker" calls recv(s, 512, 0)
    Then thread "quicker" returns "hello"
    And recv(s, 512, 0) fails with WSAEWOULDBLOCK
