Feature: A server that reads lines

  Scenario: Lines that arrive before the server receives signal once
    Given a listening socket "l"
    And a client "c" of "l"
    And s = accept(l)
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    When send(c, "one\n", 0) reaches "s"
    And send(c, "two\n", 0) reaches "s"
    Then event "e" was signaled by 1 arrival
    And enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns "one\ntwo\n"
    And nothing more is recorded

  Scenario: The last line and the end of the stream
    Given a connected pair "c" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    When send(c, "bye\n", 0) reaches "s"
    And shutdown(c, SD_SEND) reaches "s"
    Then recv(s, 512, 0) returns "bye\n"
    And event "e" is signaled
    And enumerating "s" yields FD_CLOSE
