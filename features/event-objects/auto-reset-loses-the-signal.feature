Feature: An auto-reset event object forgets its signal in the wait that it satisfies

  CreateEvent can make such event objects, and WSAEventSelect takes them. But a program that waits
  for several of them, learns the smallest index and then tests the others has no second chance with
  the first: its signal is gone, although the network event is still on record. This is why the
  model wants manual-reset event objects.

  Background:
    Given a connected pair "peer" and "s"
    And auto = CreateEvent(NULL, FALSE, FALSE, NULL)
    And WSAEventSelect(s, auto, FD_READ)

  @EVT-5
  Scenario: The second wait times out although FD_READ is on record
    When send(peer, "hello", 0)
    Then event "auto" is signaled
    And these calls return:
      | WSAWaitForMultipleEvents(1, [auto], FALSE, WSA_INFINITE, FALSE) | WSA_WAIT_EVENT_0 |
      | WSAWaitForMultipleEvents(1, [auto], FALSE, 0, FALSE)            | WSA_WAIT_TIMEOUT |
      | WSAEnumNetworkEvents(s, NULL)                                   | FD_READ          |

  @EVT-5
  Scenario: One signal releases one of two waiting threads
    Given thread "first" waits for "auto"
    And thread "second" waits for "auto"
    When WSASetEvent(auto)
    Then thread "first" returns WSA_WAIT_EVENT_0
    And thread "second" still waits
    When WSASetEvent(auto)
    Then thread "second" returns WSA_WAIT_EVENT_0
