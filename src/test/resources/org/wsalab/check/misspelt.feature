Feature: Misspelt keywords in front of the first step

  Background:
    A description, then a step.
    Givne an event object "a"
    Given an event object "b"

  Scenario: With steps behind it
    When, Then and And begin a line of this sentence: The first word is "The",
    then there is the event "e", and no step.
    # Givn a comment
    Givn an event object "e"
    Whn a thing happens
    when WSASetEvent(b)
    Adn event "b" is signaled
    Then event "b" is nonsignaled

  Scenario Outline: Told once, whatever the examples
    GIVEN an event object "<name>"
    Then event "b" is nonsignaled

    Examples:
      | name |
      | c    |
      | d    |

  Rule: A rule has a background too

    Background:
      Given: an event object "r"
      Given an event object "s"

    Scenario: Fine in itself
      Given an event object "x"
