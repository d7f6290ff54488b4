Feature: A table with a row that is too short

  Scenario: It cannot be read
    Then these calls return:
      | WSACreateEvent() | 0 |
      | WSACreateEvent() |
