Feature: Selecting again, and what is on record

  By the documentation WSAEventSelect clears the record and looks at the socket anew. On Windows what
  happened and was not enumerated survives; what was enumerated does not come back, even if it still
  holds. A program that selects again to "re-arm" a socket works under one of the two only.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @SEL-8 @documented
  Scenario: What is on record and no longer holds is cleared
    Given WSAEventSelect(s, e, FD_WRITE)
    And send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    When WSAResetEvent(e)
    And WSAEventSelect(s, e, FD_WRITE)
    Then event "e" is nonsignaled
    And enumerating "s" yields nothing

  @SEL-8 @windows
  Scenario: What is on record survives, whether it holds or not
    Given WSAEventSelect(s, e, FD_WRITE)
    And send(s, new byte[65536]) is repeated until it fails with WSAEWOULDBLOCK
    When WSAResetEvent(e)
    And WSAEventSelect(s, e, FD_WRITE)
    Then event "e" is signaled
    And enumerating "s" yields FD_WRITE

  @SEL-8 @documented
  Scenario: What was enumerated and still holds is recorded anew: unread data
    Given WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ
    When WSAEventSelect(s, e, FD_READ)
    Then event "e" is signaled
    And enumerating "s" yields FD_READ

  @SEL-8 @windows
  Scenario: What was enumerated does not come back: unread data
    Given WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ
    When WSAEventSelect(s, e, FD_READ)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-8 @SEL-10 @windows
  Scenario: Nor does it come back when the association was ended in between
    Given WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ
    When WSAEventSelect(s, NULL, 0)
    And WSAEventSelect(s, e, FD_READ)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-8 @documented
  Scenario: What was enumerated and still holds is recorded anew: a writable socket
    Given WSAEventSelect(s, e, FD_WRITE)
    Then enumerating "s" yields FD_WRITE
    When WSAEventSelect(s, e, FD_WRITE)
    Then event "e" is signaled
    And enumerating "s" yields FD_WRITE

  @SEL-8 @windows
  Scenario: What was enumerated does not come back: a writable socket
    Given WSAEventSelect(s, e, FD_WRITE)
    Then enumerating "s" yields FD_WRITE
    When WSAEventSelect(s, e, FD_WRITE)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-8 @documented
  Scenario: What was enumerated and still holds is recorded anew: a waiting connection
    Given a listening socket "l"
    And a stream socket "c"
    And WSAEventSelect(l, e, FD_ACCEPT)
    When connect(c, "127.0.0.1", port(l)) reaches "l"
    Then enumerating "l" yields FD_ACCEPT
    When WSAEventSelect(l, e, FD_ACCEPT)
    Then event "e" is signaled
    And enumerating "l" yields FD_ACCEPT

  @SEL-8 @windows
  Scenario: What was enumerated does not come back: a waiting connection
    Given a listening socket "l"
    And a stream socket "c"
    And WSAEventSelect(l, e, FD_ACCEPT)
    When connect(c, "127.0.0.1", port(l)) reaches "l"
    Then enumerating "l" yields FD_ACCEPT
    When WSAEventSelect(l, e, FD_ACCEPT)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-8
  Scenario: What comes once and was enumerated does not come back: a connection attempt that has ended
    Given a listening socket "l"
    And a stream socket "c"
    And WSAEventSelect(c, e, FD_CONNECT)
    When connect(c, "127.0.0.1", port(l)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT
    When WSAEventSelect(c, e, FD_CONNECT)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-8 @CONN-5
  Scenario: Nor when something else has happened since
    Given a listening socket "l"
    And a stream socket "c"
    And WSAEventSelect(c, e, FD_CONNECT | FD_READ)
    When connect(c, "127.0.0.1", port(l)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT
    When a = accept(l)
    And send(a, "hello", 0) reaches "c"
    And WSAEventSelect(c, e, FD_CONNECT | FD_READ)
    Then enumerating "c" yields FD_READ

  @SEL-8 @CLOSE-5
  Scenario: What comes once and was enumerated does not come back: the end of the stream
    Given WSAEventSelect(s, e, FD_CLOSE)
    When shutdown(peer, SD_SEND) reaches "s"
    Then enumerating "s" yields FD_CLOSE
    When WSAEventSelect(s, e, FD_CLOSE)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-8 @CLOSE-5
  Scenario: Nor when the peer, which has ended its stream, resets the connection
    Given WSAEventSelect(s, e, FD_CLOSE)
    When shutdown(peer, SD_SEND) reaches "s"
    Then enumerating "s" yields FD_CLOSE
    Given setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    When closesocket(peer)
    Then event "e" is nonsignaled
    When WSAEventSelect(s, e, FD_CLOSE)
    Then event "e" is nonsignaled
    And nothing more is recorded

  @SEL-8 @CONN-5
  Scenario: The next connection attempt is recorded anew, also by selecting again
    Given a stream socket "nobody"
    And bind(nobody, "127.0.0.1", 0)
    And a stream socket "c"
    And WSAEventSelect(c, e, FD_CONNECT)
    When connect(c, "127.0.0.1", port(nobody)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT with WSAECONNREFUSED
    Given a listening socket "l"
    When connect(c, "127.0.0.1", port(l)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    When WSAResetEvent(e)
    And WSAEventSelect(c, e, FD_CONNECT)
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT

  @SEL-8 @CONN-5
  Scenario: So it is when it was not selected while the attempt ended
    Given a stream socket "nobody"
    And bind(nobody, "127.0.0.1", 0)
    And a stream socket "c"
    And WSAEventSelect(c, e, FD_CONNECT)
    When connect(c, "127.0.0.1", port(nobody)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    And enumerating "c" yields FD_CONNECT with WSAECONNREFUSED
    Given a listening socket "l"
    And WSAEventSelect(c, e, FD_WRITE)
    When connect(c, "127.0.0.1", port(l)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    When WSAEventSelect(c, e, FD_CONNECT)
    Then enumerating "c" yields FD_CONNECT

  @SEL-9
  Scenario: A smaller mask does not reset an event object that is signaled
    Given WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    When send(peer, "hello", 0) reaches "s"
    Then event "e" is signaled
    When WSAEventSelect(s, e, FD_CLOSE)
    Then event "e" is signaled
    And enumerating "s" yields nothing

  @SEL-9
  Scenario: Nor does the end of the association
    Given WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then event "e" is signaled
    When WSAEventSelect(s, NULL, 0)
    Then event "e" is signaled
