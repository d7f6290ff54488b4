Feature: closesocket ends the association, and leaves the event object

  The program made the event object, so it closes it. An array of event objects with one for each
  socket is closed up by the program, handle by handle.

  @SEL-11
  Scenario: The event object stays open, and nothing signals it any more
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    When closesocket(s) reaches "peer"
    And send(peer, "too late", 0)
    Then event "e" is nonsignaled
    And these calls return:
      | WSASetEvent(e)   | TRUE |
      | WSAResetEvent(e) | TRUE |
      | WSACloseEvent(e) | TRUE |

  @SEL-11
  Scenario: Its other sockets go on
    Given a connected pair "peer1" and "s1"
    And a connected pair "peer2" and "s2"
    And an event object "e"
    And WSAEventSelect(s1, e, FD_READ)
    And WSAEventSelect(s2, e, FD_READ)
    When closesocket(s1)
    And send(peer2, "hello", 0)
    Then event "e" is signaled
    And enumerating "s2" yields FD_READ

  @SEL-11
  Scenario: A signal that was there stays
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    And closesocket(s)
    Then event "e" is signaled
