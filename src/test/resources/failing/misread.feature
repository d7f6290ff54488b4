Feature: Steps that are not understood

  Each scenario fails; its description has lines that the message has to contain.

  Background:
    Given a connected pair "client" and "server"
    And event objects "event1" and "other"

  Scenario: A misspelt event object
    no event object is named "evnt1"; did you mean "event1"?
    Then event "evnt1" is signaled

  Scenario: A misspelt socket
    no socket is named "sever"; did you mean "server"?
    Then enumerating "sever" yields nothing

  Scenario: A misspelt name in a call
    nothing here is named "cleint"; did you mean "client"?
    When send(cleint, "hello", 0)

  Scenario: An event object where a socket is wanted
    "event1" is no socket but event#1 nonsignaled
    Then enumerating "event1" yields nothing

  Scenario: A misspelt constant
    nothing here is named "FD_REED"; did you mean "FD_READ"?
    When WSAEventSelect(server, event1, FD_REED)

  Scenario: A misspelt call
    there is no call WSAEventSelct; did you mean WSAEventSelect?
    When WSAEventSelct(server, event1, FD_READ)

  Scenario: Arguments that do not fit
    WSAEventSelect does not take
    it is WSAEventSelect(SOCKET s, HANDLE hEventObject, int lNetworkEvents)
    When WSAEventSelect(server, event1)

  Scenario: A misspelt network event
    no network event is named FD_CLOS; did you mean FD_CLOSE?
    Then enumerating "server" yields FD_CLOS

  Scenario: A misspelt error code
    no error code is named WSAEWOULDBLOK; did you mean WSAEWOULDBLOCK?
    Then recv(server, 512, 0) fails with WSAEWOULDBLOK

  Scenario: A thread that has been given nothing
    no thread is named wait; did you mean waiter?
    Given thread "waiter" waits for "event1"
    Then thread "wait" returns WSA_WAIT_EVENT_0

  Scenario: A structure that does not exist
    no structure is named lingr; did you mean linger?
    When setsockopt(client, SOL_SOCKET, SO_LINGER, new lingr(1, 0))

  Scenario: An element that does not exist
    there is no element 3 of 2
    Given an array "es" of 2 event objects
    Then event "es[3]" is signaled

  Scenario: A thread misreads its call
    nothing here is named "nobody"
    When thread "t" calls closesocket(nobody)
    Then thread "t" returns 0

  Scenario: A program that does not compile
    cannot find symbol, symbol:   method recvv(SOCKET,int,int), in thread "reader", line 2:
    recvv(s, 1, 0);
    ^
    Given a stream socket "s"
    And thread "reader" runs:
      """
      int n = 0;
      recvv(s, 1, 0);
      """
    Then in every interleaving every thread ends

  Scenario: Interleavings of nothing
    no thread has a program; give it one: thread "a" runs:
    Then in every interleaving every thread ends
