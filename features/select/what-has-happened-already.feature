Feature: What has already happened when WSAEventSelect is called

  A program cannot select before the connection is there, and the peer may be quick. So the call looks
  at what has happened, and signals at once: nothing is lost between connection and selection.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @SEL-7
  Scenario: Unread data is recorded, and signals
    When send(peer, "hello", 0) reaches "s"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ

  @SEL-7
  Scenario: So is the end of the stream
    When shutdown(peer, SD_SEND) reaches "s"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE

  @SEL-7
  Scenario: What has not happened, or is not selected, does not signal
    When send(peer, "hello", 0) reaches "s"
    And WSAEventSelect(s, e, FD_CLOSE)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-7
  Scenario: A new event object is signaled for what is on record
    Given an event object "new"
    And WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    And WSAEventSelect(s, new, FD_READ)
    Then event "new" is signaled
    And enumerating "s" yields FD_READ

  @SEL-7
  Scenario: What arrives before the call signals the event object that was selected then

    A closesocket that lingers returns when all has arrived, and no call looks at "s" before the second
    selection.

    Given an event object "new"
    And WSAEventSelect(s, e, FD_READ)
    And setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 10))
    When send(peer, "hello", 0)
    And closesocket(peer)
    And WSAEventSelect(s, new, FD_READ)
    Then event "e" is signaled
    And event "new" is signaled
    And enumerating "s" yields FD_READ
