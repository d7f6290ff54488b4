Feature: WSACloseEvent closes an event object, once

  A program that closes a handle twice has lost count of what it owns. Nobody else can have got the
  same handle meanwhile: the lab issues no value again.

  @EVT-2
  Scenario: Closing returns TRUE, and FALSE the second time
    Given an event object "e"
    Then WSACloseEvent(e) returns TRUE
    And WSACloseEvent(e) fails with WSA_INVALID_HANDLE

  @EVT-2
  Scenario Outline: What is no open event object cannot be closed: <handle>
    Given a stream socket "s"
    Then WSACloseEvent(<handle>) fails with WSA_INVALID_HANDLE

    Examples:
      | handle            |
      | s                 |
      | WSA_INVALID_EVENT |
      | NULL              |
