Feature: Blocking calls return when they are done

  The simplest model, and the synchronous one of the notes: a call returns when what it does is
  done, and its thread can do nothing else. So a server needs a thread for each client.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "clock" and "next"

  @BLK-1 @BLK-2 @BLK-7 @N-2 @N-3
  Scenario: A recv waits for data, its thread asleep, and returns what is there
    Given thread "reader" calls recv(s, 512, 0)
    And thread "reader" calls WSASetEvent(next)
    Then thread "reader" uses no processor time during WSAWaitForMultipleEvents(1, [next], FALSE, 200, FALSE)
    And event "next" is nonsignaled
    When send(peer, "hello", 0)
    Then event "next" is signaled

  @BLK-2 @N-3
  Scenario: With MSG_WAITALL it waits until the buffer is full, or the stream has ended
    Given thread "reader" calls recv(s, 10, MSG_WAITALL)
    When send(peer, "hello", 0)
    And WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    Then thread "reader" still waits
    When shutdown(peer, SD_SEND)
    Then thread "reader" returns "hello"

  @BLK-3 @N-1
  Scenario: A send waits until the buffers have all of it
    Given thread "sender" calls send(s, new byte[8000000], 8000000, 0)
    When WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    Then thread "sender" still waits
    And recv(peer, new byte[8000000], 8000000, MSG_WAITALL) returns 8000000
    And thread "sender" returns 8000000

  @BLK-4
  Scenario: An accept waits for a connection
    Given a listening socket "l"
    And a stream socket "c"
    And thread "server" calls a = accept(l)
    And thread "server" calls WSASetEvent(next)
    Then WSAWaitForMultipleEvents(1, [next], FALSE, 100, FALSE) returns WSA_WAIT_TIMEOUT
    When connect(c, "127.0.0.1", port(l))
    Then event "next" is signaled

  @BLK-5
  Scenario: SO_RCVTIMEO ends a recv with WSAETIMEDOUT
    Given setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, 200)
    Then recv(s, 512, 0) fails with WSAETIMEDOUT
    And the last call took at least 200 ms and less than 3000 ms

  @BLK-6
  Scenario: closesocket in another thread ends it with WSAEINTR
    Given thread "reader" calls recv(s, 512, 0)
    And WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    And thread "reader" still waits
    When closesocket(s)
    Then thread "reader" fails with WSAEINTR

  @BLK-1
  Scenario: A non-blocking socket does not wait
    Given ioctlsocket(s, FIONBIO, 1)
    Then recv(s, 512, 0) fails with WSAEWOULDBLOCK
