Feature: What threads do to a shared number depends on their order

  A race has nothing to do with sockets as such: two threads that read, add and write may each write
  what the other has not seen. Every order is tried, so that the outcomes are known, all of them.

  Background:
    Given a shared number "n" of 0

  @EVT-3 @WAIT-6
  Scenario: Reading and writing in two steps loses an addition
    Given event objects "first" and "second"
    And thread "one" runs:
      """
      int seen = n.get();
      n.set(seen + 1);
      WSASetEvent(first);
      """
    And thread "two" runs:
      """
      int seen = n.get();
      n.set(seen + 1);
      WSASetEvent(second);
      """
    And thread "reader" runs:
      """
      WSAWaitForMultipleEvents(2, new HANDLE[] {first, second}, TRUE, WSA_INFINITE, FALSE);
      outcome(n.get());
      """
    Then the outcomes of all interleavings are:
      | "2" |
      | "1" |

  @WAIT-4
  Scenario: A time-out may come before everything else
    Given an event object "e"
    And thread "setter" runs:
      """
      WSASetEvent(e);
      """
    And thread "waiter" runs:
      """
      int result = WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, 1000, FALSE);
      expect(result, WSA_WAIT_EVENT_0);
      """
    Then in some interleaving thread "waiter" fails
    And the outcomes of all interleavings are:
      | ""             |
      | failed: waiter |
