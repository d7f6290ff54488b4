Feature: FD_CLOSE and data that is not read yet

  By the documentation FD_CLOSE comes after all data has been read. On Windows it is recorded when
  the end of the stream arrives, also while data waits in front of it. A program that closes its
  socket on FD_CLOSE loses that data; it has to read on until recv returns 0 or fails.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    When send(peer, "last words", 0) reaches "s"
    And shutdown(peer, SD_SEND) reaches "s"

  @CLOSE-2 @documented
  Scenario: FD_CLOSE comes after the data has been read
    Then enumerating "s" yields FD_READ
    And event "e" is nonsignaled
    And recv(s, 4, 0) returns "last"
    And enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns " words"
    And event "e" is signaled
    And enumerating "s" yields FD_CLOSE

  @CLOSE-2 @documented
  Scenario: Selecting again does not bring FD_CLOSE in front of the data either
    Then enumerating "s" yields FD_READ
    When WSAEventSelect(s, e, FD_CLOSE)
    Then event "e" is nonsignaled
    And enumerating "s" yields nothing
    When recv(s, 512, 0) returns "last words"
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE

  @CLOSE-2 @windows
  Scenario: FD_CLOSE comes at once, and the data can still be read with FD_READ as usual
    Then enumerating "s" yields FD_READ, FD_CLOSE
    And recv(s, 4, 0) returns "last"
    And enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns " words"
    And nothing more is recorded

  @CLOSE-3
  Scenario: Who reads on until 0 loses nothing
    Then event "e" is signaled
    And these calls return:
      | recv(s, 4, 0) | "last" |
      | recv(s, 4, 0) | " wor" |
      | recv(s, 4, 0) | "ds"   |
      | recv(s, 4, 0) | 0      |

  @CLOSE-3 @CLOSE-5
  Scenario: In the end FD_CLOSE has come exactly once
    When recv(s, 512, 0)
    Then enumerating "s" yields FD_CLOSE
    And recv(s, 512, 0) returns 0
    And nothing more is recorded
