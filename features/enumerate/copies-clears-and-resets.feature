Feature: WSAEnumNetworkEvents copies the record, clears it and resets the event object

  All in one atomic step. What happens before it is reported, what happens after it signals again;
  nothing falls in between. That is what makes a loop of wait, enumerate and act safe.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "e" and "f"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  @ENUM-1
  Scenario: What is on record is reported once, and the event object is reset
    When send(peer, "hello", 0) reaches "s"
    Then WSAEnumNetworkEvents(s, e) returns FD_READ
    And event "e" is nonsignaled
    And WSAEnumNetworkEvents(s, e) returns nothing

  @ENUM-1
  Scenario: What happens after it signals again
    When send(peer, "one", 0) reaches "s"
    Then WSAEnumNetworkEvents(s, e) returns FD_READ
    When recv(s, 512, 0)
    And send(peer, "two", 0) reaches "s"
    Then event "e" is signaled
    And WSAEnumNetworkEvents(s, e) returns FD_READ

  @ENUM-1
  Scenario: The event object given is reset, be it the socket's own or not
    When send(peer, "hello", 0) reaches "s"
    And WSASetEvent(f)
    Then WSAEnumNetworkEvents(s, f) returns FD_READ
    And event "f" is nonsignaled
    And event "e" is signaled

  @ENUM-2
  Scenario: With NULL no event object is reset
    When send(peer, "hello", 0) reaches "s"
    Then WSAEnumNetworkEvents(s, NULL) returns FD_READ
    And event "e" is signaled

  @ENUM-3
  Scenario: Only the error codes of what is reported are written
    Given a WSANETWORKEVENTS "ne" with 99 in every iErrorCode
    When send(peer, "hello", 0) reaches "s"
    And WSAEnumNetworkEvents(s, e, ne)
    Then ne.lNetworkEvents is FD_READ
    And ne.iErrorCode[FD_READ_BIT] is 0
    And ne.iErrorCode[FD_WRITE_BIT] is 99
    And ne.iErrorCode[FD_CLOSE_BIT] is 99

  @ENUM-3
  Scenario: With nothing to report no error code is written at all
    Given a WSANETWORKEVENTS "ne" with 99 in every iErrorCode
    When WSAEnumNetworkEvents(s, e, ne)
    Then ne.lNetworkEvents is 0
    And ne.iErrorCode[FD_READ_BIT] is 99
    And ne.iErrorCode[FD_CLOSE_BIT] is 99
