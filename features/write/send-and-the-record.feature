Feature: What a send does to an FD_WRITE on record

  By the documentation send re-enables FD_WRITE: space that comes free later is recorded and signals
  although one is on record. On Windows a send leaves the record alone.

  Background:
    Given a connected pair "peer" and "s"
    And ioctlsocket(peer, FIONBIO, 1)
    And an event object "e"
    And WSAEventSelect(s, e, FD_WRITE)

  @WRITE-3
  Scenario: A send that succeeds takes no FD_WRITE back
    When send(s, "hello", 0)
    Then event "e" is signaled
    And enumerating "s" yields FD_WRITE

  @WRITE-3 @documented
  Scenario: Space that comes free signals again
    When send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    And WSAResetEvent(e)
    And recv(peer, 65536, 0) is repeated until it reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_WRITE

  @WRITE-3 @ENUM-9 @windows
  Scenario: Space that comes free adds nothing to the FD_WRITE on record
    When send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    And WSAResetEvent(e)
    And recv(peer, 65536, 0) is repeated until it reaches "s"
    Then event "e" is nonsignaled
    And enumerating "s" yields FD_WRITE

  @READ-5 @WRITE-3
  Scenario: Nor does one that is refused for its arguments
    When send(s, NULL, 5, 0) fails with WSAEFAULT
    Then event "e" is signaled
    And enumerating "s" yields FD_WRITE
