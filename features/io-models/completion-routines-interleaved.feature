Feature: In every interleaving a completion routine runs in its own thread, in an alertable wait

  The data may arrive before the receive, between it and the wait, or while the thread sleeps: the
  routine runs in the thread that began the operation, and not before it waits alertably.

  Background:
    Given a connected pair "peer" and "s"

  @APC-1 @WAIT-11
  Scenario: The routine runs in the wait, whenever the data arrives
    Given thread "reader" runs:
      """
      StringBuilder seen = new StringBuilder();
      WSABUF buffer = new WSABUF(5);
      WSARecv(s, buffer, new WSAOVERLAPPED(), (error, count, o, flags) ->
          seen.append(Thread.currentThread().getName()).append(' ').append(count));
      seen.append("begun, ");
      int result = SleepEx(WSA_INFINITE, TRUE);
      outcome(seen + ", " + (result == WAIT_IO_COMPLETION));
      """
    And thread "writer" runs:
      """
      send(peer, "hello", 0);
      """
    Then in every interleaving the outcome is "begun, reader 5, true"

  @APC-6 @WAIT-12
  Scenario: A wait that is not alertable runs nothing, whenever the APC is queued
    Given an event object "e"
    And thread "worker" runs:
      """
      int[] ran = {0};
      QueueUserAPC(data -> ran[0]++, GetCurrentThread(), 0);
      WSAWaitForMultipleEvents(1, new HANDLE[] {e}, FALSE, WSA_INFINITE, FALSE);
      int before = ran[0];
      SleepEx(0, TRUE);
      outcome(before + " " + ran[0]);
      """
    And thread "setter" runs:
      """
      WSASetEvent(e);
      """
    Then in every interleaving the outcome is "0 1"
