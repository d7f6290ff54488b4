@simulated
Feature: What stands in the tables

  The table of sockets shows what is on record, in the mask or not, which no call does; the table of
  event objects shows the state and how each is reset. Both are in every failure message.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @SEL-5 @SEL-6
  Scenario: An association comes, and goes
    When WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    Then the table of sockets shows:
      | socket | state                   | mask              | event |
      | peer   | connected, blocking     | -                 | -     |
      | s      | connected, non-blocking | FD_READ\|FD_CLOSE | e     |
    And the table of event objects shows:
      | event | state       | sockets |
      | e     | nonsignaled | s       |
    When WSAEventSelect(s, NULL, 0)
    Then the table of sockets shows:
      | socket | state                   | mask | event |
      | s      | connected, non-blocking | -    | -     |
    And the table of event objects shows:
      | event | state       | sockets |
      | e     | nonsignaled | -       |

  @SEL-8 @SEL-10 @windows
  Scenario: What is not selected stands on record too
    Given WSAEventSelect(s, e, FD_CLOSE)
    When send(peer, "hello", 0) reaches "s"
    Then the table of sockets shows:
      | socket | mask     | on record         |
      | s      | FD_CLOSE | FD_READ\|FD_WRITE |

  @CLOSE-4 @windows
  Scenario: An error stands beside its network event
    Given WSAEventSelect(s, e, FD_WRITE | FD_CLOSE)
    And setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    When closesocket(peer) reaches "s"
    Then the table of sockets shows:
      | socket | on record                                       |
      | s      | FD_WRITE\|FD_CLOSE with WSAECONNABORTED (10053) |

  @SEL-13 @MSG-1
  Scenario: A window stands where the event object would
    Given w = CreateWindowEx()
    When WSAAsyncSelect(s, w, WM_USER, FD_READ)
    Then the table of sockets shows:
      | socket | mask    | event |
      | s      | FD_READ | w     |
    When WSAAsyncSelect(s, w, 0, 0)
    Then the table of sockets shows:
      | socket | mask | event |
      | s      | -    | -     |

  @EVT-1 @EVT-5
  Scenario: Event objects are manual-reset, unless made otherwise
    Given auto = CreateEvent(NULL, FALSE, TRUE, NULL)
    Then the table of event objects shows:
      | event | state       | reset  |
      | e     | nonsignaled | manual |
      | auto  | signaled    | auto   |
