Feature: Both sides of a difference

  Background:
    Given an event object "e"

  @READ-3 @documented
  Scenario: What the documentation says
    Then event "e" is nonsignaled

  @READ-3 @windows
  Scenario: What Windows does
    Then event "e" is nonsignaled

  @EVT-1
  Scenario Outline: What both do with <n>
    Then event "e" is nonsignaled

    Examples:
      | n |
      | 1 |
      | 2 |
