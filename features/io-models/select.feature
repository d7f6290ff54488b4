Feature: select looks at sets of sockets

  On Windows a set is an array of handles. select waits until one of them is ready, and leaves in
  each set those that are: synchronous notification, which has to be asked for again and again.

  Background:
    Given a connected pair "peer" and "s"
    And set = new fd_set()
    And other = new fd_set()
    And FD_SET(s, set)

  @FDSET-1 @FDSET-2 @FDSET-5
  Scenario: It returns how many are ready, and just those are left
    Given FD_SET(peer, set)
    When send(peer, "hello", 0) reaches "s"
    Then select(0, set, NULL, NULL, new timeval(0, 0)) returns 1
    And FD_ISSET(s, set) returns TRUE
    And FD_ISSET(peer, set) returns FALSE

  @FDSET-5 @FDSET-7
  Scenario: When the time is over the sets are empty, and have to be filled again
    Then select(0, set, NULL, NULL, new timeval(0, 100000)) returns 0
    And the last call took at least 100 ms and less than 3000 ms
    And FD_ISSET(s, set) returns FALSE
    When send(peer, "hello", 0) reaches "s"
    Then select(0, set, NULL, NULL, new timeval(0, 0)) fails with WSAEINVAL
    When FD_SET(s, set)
    Then select(0, set, NULL, NULL, NULL) returns 1

  @FDSET-5
  Scenario: Without a time it waits
    Given thread "reader" calls select(0, set, NULL, NULL, NULL)
    And an event object "clock"
    When WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    Then thread "reader" still waits
    When send(peer, "hello", 0)
    Then thread "reader" returns 1

  @FDSET-2
  Scenario: The end of the stream makes a socket readable, and so does a connection that waits
    Given a listening socket "l"
    And a stream socket "c"
    And FD_SET(l, set)
    When shutdown(peer, SD_SEND) reaches "s"
    And connect(c, "127.0.0.1", port(l)) reaches "l"
    Then select(0, set, NULL, NULL, NULL) returns 2

  @FDSET-3
  Scenario: A socket with room to send is writable
    Then select(0, NULL, set, NULL, NULL) returns 1
    When ioctlsocket(s, FIONBIO, 1)
    And send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    Then select(0, NULL, set, NULL, new timeval(0, 0)) returns 0

  @FDSET-4
  Scenario: A connection attempt that has failed is an exception, and not writable
    Given a stream socket "c"
    And a stream socket "bound"
    And bind(bound, "127.0.0.1", 0)
    And ioctlsocket(c, FIONBIO, 1)
    And FD_SET(c, other)
    And writable = new fd_set()
    And FD_SET(c, writable)
    When connect(c, "127.0.0.1", port(bound)) fails with WSAEWOULDBLOCK
    Then select(0, NULL, writable, other, NULL) returns 1
    And FD_ISSET(c, other) returns TRUE
    And FD_ISSET(c, writable) returns FALSE

  @FDSET-4
  Scenario: Urgent data is an exception
    When send(peer, "!", MSG_OOB) reaches "s"
    Then select(0, NULL, NULL, set, NULL) returns 1

  @FDSET-6
  Scenario: Empty sets, what is no socket and a negative time are errors
    Given a stream socket "closed"
    And FD_SET(closed, other)
    And closesocket(closed)
    Then select(0, new fd_set(), NULL, NULL, NULL) fails with WSAEINVAL
    And select(0, set, other, NULL, NULL) fails with WSAENOTSOCK
    And select(0, set, NULL, NULL, new timeval(-1, 0)) fails with WSAEINVAL

  @FDSET-8
  Scenario: It leaves the record of network events alone
    Given an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then select(0, set, NULL, NULL, NULL) returns 1
    And enumerating "s" yields FD_READ
    And select(0, set, NULL, NULL, NULL) returns 1
