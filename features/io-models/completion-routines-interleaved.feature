Feature: In every interleaving a completion routine runs in its own thread, in an alertable wait

  The data may arrive before the receive, between it and the wait, or while the thread sleeps: the
  routine runs in the thread that began the operation, and not before it waits alertably. No other
  thread runs it, whatever it waits for, and who ends the operation does not run it either.

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

  @APC-1 @WAIT-11
  Scenario: Two threads that wait alertably at the same time run each its own
    Given a connected pair "other" and "t"
    And thread "first" runs:
      """
      StringBuilder seen = new StringBuilder();
      WSARecv(s, new WSABUF(5), new WSAOVERLAPPED(), (error, count, o, flags) ->
          seen.append(Thread.currentThread().getName()).append(' ').append(count));
      SleepEx(WSA_INFINITE, TRUE);
      outcome(seen);
      """
    And thread "second" runs:
      """
      StringBuilder seen = new StringBuilder();
      WSARecv(t, new WSABUF(5), new WSAOVERLAPPED(), (error, count, o, flags) ->
          seen.append(Thread.currentThread().getName()).append(' ').append(count));
      SleepEx(WSA_INFINITE, TRUE);
      outcome(seen);
      """
    And thread "writer" runs:
      """
      send(peer, "one", 0);
      send(other, "other", 0);
      """
    Then in every interleaving the outcome is "first: first 3, second: second 5"

  @APC-1 @WAIT-11
  Scenario: A thread that waits alertably for something else is neither woken by it nor runs it
    Given an event object "over"
    And thread "reader" runs:
      """
      StringBuilder seen = new StringBuilder();
      WSARecv(s, new WSABUF(5), new WSAOVERLAPPED(), (error, count, o, flags) ->
          seen.append("ran in ").append(Thread.currentThread().getName()));
      SleepEx(WSA_INFINITE, TRUE);
      outcome(seen);
      WSASetEvent(over);
      """
    And thread "bystander" runs:
      """
      int result = WSAWaitForMultipleEvents(1, new WSAEVENT[] {over}, FALSE, WSA_INFINITE, TRUE);
      outcome(result == WSA_WAIT_EVENT_0 ? "woken by the event object" : "alerted");
      """
    And thread "writer" runs:
      """
      send(peer, "hello", 0);
      """
    Then in every interleaving the outcome is "reader: ran in reader, bystander: woken by the event object"

  @APC-1 @WAIT-12
  Scenario: What waits without being alertable runs no completion routine, whenever the data arrives
    Given thread "reader" runs:
      """
      int[] ran = {0};
      WSAOVERLAPPED o = new WSAOVERLAPPED();
      WSARecv(s, new WSABUF(5), o, (error, count, same, flags) -> ran[0]++);
      WSAGetOverlappedResult(s, o, TRUE);
      SleepEx(0, FALSE);
      recv(s, 5, 0);
      int before = ran[0];
      SleepEx(0, TRUE);
      outcome(before + " " + ran[0]);
      """
    And thread "writer" runs:
      """
      send(peer, "hello", 0);
      send(peer, "again", 0);
      """
    Then in every interleaving the outcome is "0 1"

  @APC-3 @OVL-5
  Scenario: Several run in the order in which their operations began and ended
    Given thread "reader" runs:
      """
      StringBuilder seen = new StringBuilder();
      for (String each : new String[] {"a", "b", "c"}) {
        WSARecv(s, new WSABUF(1), new WSAOVERLAPPED(), (error, count, o, flags) -> seen.append(each));
      }
      while (seen.length() < 3) SleepEx(WSA_INFINITE, TRUE);
      outcome(seen);
      """
    And thread "writer" runs:
      """
      send(peer, "1", 0);
      send(peer, "23", 0);
      """
    Then in every interleaving the outcome is "abc"

  @APC-1 @APC-8
  Scenario: The routine of an operation that another thread cancels runs in the thread that began it
    Given an event object "begun"
    And thread "reader" runs:
      """
      StringBuilder seen = new StringBuilder();
      WSARecv(s, new WSABUF(5), new WSAOVERLAPPED(), (error, count, o, flags) ->
          seen.append(Thread.currentThread().getName()).append(' ').append(error == WSA_OPERATION_ABORTED));
      WSASetEvent(begun);
      SleepEx(WSA_INFINITE, TRUE);
      outcome(seen);
      """
    And thread "canceller" runs:
      """
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {begun}, FALSE, WSA_INFINITE, FALSE);
      CancelIoEx(s, null);
      SleepEx(0, TRUE);
      """
    Then in every interleaving the outcome is "reader true"

  @APC-1 @APC-6
  Scenario: A procedure that another thread queues runs in the thread that it was queued for
    Given an event object "known"
    And a shared number "id" of 0
    And thread "worker" runs:
      """
      id.set(GetCurrentThreadId());
      WSASetEvent(known);
      int result = SleepEx(WSA_INFINITE, TRUE);
      outcome(result == WAIT_IO_COMPLETION ? ", alerted" : ", not alerted");
      """
    And thread "asker" runs:
      """
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {known}, FALSE, WSA_INFINITE, TRUE);
      HANDLE thread = OpenThread(THREAD_SET_CONTEXT, FALSE, id.get());
      QueueUserAPC(data -> outcome("ran in " + Thread.currentThread().getName()), thread, 0);
      SleepEx(0, TRUE);
      """
    Then in every interleaving the outcome is "ran in worker, alerted"
