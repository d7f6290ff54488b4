Feature: Steps that there are none of

  Scenario: Misspelt
    Given an event objct "e"
    Then event "e" is signalled

  Scenario: Made up
    Given it rains

  Scenario: Not closed
    Given WSACreateEvent(
