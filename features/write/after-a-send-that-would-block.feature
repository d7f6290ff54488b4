Feature: After the first time FD_WRITE comes only when a send has failed

  It is edge-triggered: it tells that a send which failed with WSAEWOULDBLOCK may be tried again. A
  program that waits for FD_WRITE before each send waits for ever once the first one is consumed.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_WRITE)
    And enumerating "s" yields FD_WRITE

  @WRITE-2
  Scenario: A socket that can send has nothing to tell
    Then event "e" is nonsignaled
    And nothing more is recorded

  @WRITE-2 @WRITE-3
  Scenario: A send that succeeds does not renew FD_WRITE
    When send(s, "hello", 0)
    And recv(peer, 512, 0)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @WRITE-2
  Scenario: A send has failed, and space comes free
    When send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    Then event "e" is nonsignaled
    And nothing more is recorded
    When recv(peer, 65536, 0) is repeated until event "e" is signaled
    Then enumerating "s" yields FD_WRITE
    And nothing more is recorded

  @WRITE-2
  Scenario: Each time that a send has failed FD_WRITE comes again
    When send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    And recv(peer, 65536, 0) is repeated until event "e" is signaled
    Then enumerating "s" yields FD_WRITE
    When send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    And recv(peer, 65536, 0) is repeated until event "e" is signaled
    Then enumerating "s" yields FD_WRITE
