Feature: Network events outside the mask

  By the documentation recording begins with WSAEventSelect, so what is not selected is forgotten; a
  mask that newly holds it looks whether it holds. On Windows it is remembered, and reported once a
  later mask holds it.

  Here FD_WRITE happens when the connection is made, while FD_CLOSE alone is selected; when FD_WRITE
  is selected at last, the socket cannot send.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_CLOSE)
    And send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK

  @SEL-10 @documented
  Scenario: It is not remembered
    When WSAEventSelect(s, e, FD_CLOSE | FD_WRITE)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-10 @SEL-8 @windows
  Scenario: It is remembered and reported
    When WSAEventSelect(s, e, FD_CLOSE | FD_WRITE)
    Then event "e" is signaled
    And enumerating "s" yields FD_WRITE

  @SEL-10
  Scenario: What holds when it is selected is recorded either way
    When send(peer, "hello", 0) reaches "s"
    Then event "e" is nonsignaled
    When WSAEventSelect(s, e, FD_READ)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ
