Feature: Urgent data records FD_OOB

  A byte sent with MSG_OOB overtakes normal data. FD_OOB tells that it is there; it is read with
  MSG_OOB, in whatever order suits the program.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_OOB)

  @OOB-1
  Scenario: FD_OOB is recorded, and no FD_READ
    When send(peer, "!", MSG_OOB) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_OOB
    And recv(s, 512, MSG_OOB) returns "!"
    And event "e" is nonsignaled
    And nothing more is recorded

  @OOB-1
  Scenario: Normal data around it is FD_READ's business
    When send(peer, "before", 0) reaches "s"
    And send(peer, "!", MSG_OOB) reaches "s"
    Then enumerating "s" yields FD_READ, FD_OOB
    And recv(s, 512, 0) returns "before"
    And recv(s, 512, MSG_OOB) returns "!"
    And nothing more is recorded

  @OOB-1
  Scenario: A receive of normal data leaves FD_OOB on record
    When send(peer, "before", 0) reaches "s"
    And send(peer, "!", MSG_OOB) reaches "s"
    And recv(s, 512, 0)
    Then enumerating "s" yields FD_OOB

  @OOB-3
  Scenario: A second urgent byte is recorded again, and both can be received
    When send(peer, "1", MSG_OOB) reaches "s"
    Then enumerating "s" yields FD_OOB
    When recv(s, 1, MSG_OOB)
    And send(peer, "2", MSG_OOB) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_OOB
    And recv(s, 1, MSG_OOB) returns "2"

  @OOB-3 @OOB-1
  Scenario: Two urgent bytes wait: after the first is received FD_OOB is recorded for the second
    When send(peer, "1", MSG_OOB) reaches "s"
    And send(peer, "2", MSG_OOB) reaches "s"
    Then enumerating "s" yields FD_OOB
    And recv(s, 1, MSG_OOB) returns "1"
    And event "e" is signaled
    And enumerating "s" yields FD_OOB
    And recv(s, 1, MSG_OOB) returns "2"
    And nothing more is recorded

  @OOB-3 @READ-3 @windows
  Scenario: A second urgent byte is recorded although the first is unread
    When send(peer, "1", MSG_OOB) reaches "s"
    Then enumerating "s" yields FD_OOB
    When send(peer, "2", MSG_OOB) reaches "s"
    Then event "e" is signaled
    And enumerating "s" yields FD_OOB

  @READ-3 @documented
  Scenario: A second urgent byte is not recorded until the first has been received
    When send(peer, "1", MSG_OOB) reaches "s"
    Then enumerating "s" yields FD_OOB
    When send(peer, "2", MSG_OOB) reaches "s"
    Then event "e" is nonsignaled
    And nothing more is recorded
    When recv(s, 1, MSG_OOB)
    Then event "e" is signaled
    And enumerating "s" yields FD_OOB
