Feature: Steps that say nothing

  Background:
    Given an event object "e"

  Scenario: A name that nothing has
    Then event "f" is nonsignaled

  Scenario: A call that there is none of
    When WSASetEvnt(e)

  Scenario: A number that is none
    Given an array "es" of 99999999999999999999 event objects

  Scenario: No table below
    Then these calls return:

  Scenario: A table too much
    Given an event object "g"
      | a |
