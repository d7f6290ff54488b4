Feature: A misspelt keyword

  Scenario: It is read as a description
    Givn an event object "e"

  Scenario: Nothing is here at all

  Scenario: This one is fine
    Given an event object "e"
