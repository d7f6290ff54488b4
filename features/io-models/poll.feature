Feature: WSAPoll looks at an array of sockets

  It is select with another form: each element says what is asked for and what was found, and the
  array can be used again as it is. It is synchronous notification too: it tells of one moment.

  Background:
    Given a connected pair "peer" and "s"
    And p = new WSAPOLLFD(s, POLLRDNORM)

  @POLL-1 @POLL-2 @POLL-8
  Scenario: It returns how many elements found something, and needs no filling again
    Then WSAPoll([p], 1, 0) returns 0
    And p.revents is 0
    When send(peer, "hello", 0) reaches "s"
    Then WSAPoll([p], 1, 0) returns 1
    And p.revents is POLLRDNORM
    And WSAPoll([p], 1, -1) returns 1
    When recv(s, 512, 0) returns "hello"
    Then WSAPoll([p], 1, 0) returns 0
    And p.revents is 0

  @POLL-2
  Scenario: A connection that waits is POLLRDNORM, and room to send POLLWRNORM
    Given a listening socket "l"
    And a stream socket "c"
    And q = new WSAPOLLFD(l, POLLIN)
    And w = new WSAPOLLFD(c, POLLOUT)
    When connect(c, "127.0.0.1", port(l)) reaches "l"
    Then WSAPoll([q, w, p], 3, 0) returns 2
    And q.revents is POLLRDNORM
    And w.revents is POLLWRNORM
    And p.revents is 0

  @POLL-1 @POLL-8
  Scenario: It waits until there is something
    Given thread "reader" calls WSAPoll([p], 1, -1)
    And an event object "clock"
    When WSAWaitForMultipleEvents(1, [clock], FALSE, 100, FALSE)
    Then thread "reader" still waits
    When send(peer, "hello", 0)
    Then thread "reader" returns 1

  @POLL-8
  Scenario: The timeout is in milliseconds
    Then WSAPoll([p], 1, 200) returns 0
    And the last call took at least 200 ms and less than 3000 ms

  @POLL-3
  Scenario: The end of the stream is POLLHUP, beside the data in front of it
    Given send(peer, "hello", 0) reaches "s"
    When shutdown(peer, SD_SEND) reaches "s"
    Then WSAPoll([p], 1, -1) returns 1
    And p.revents is POLLRDNORM | POLLHUP
    When recv(s, 512, 0) returns "hello"
    Then WSAPoll([p], 1, -1) returns 1
    And p.revents is POLLHUP

  @POLL-3
  Scenario: The end of the stream ends a wait for something else
    Given q = new WSAPOLLFD(s, 0)
    And thread "reader" calls WSAPoll([q], 1, -1)
    When closesocket(peer)
    Then thread "reader" returns 1
    And q.revents is POLLHUP

  @POLL-4
  Scenario: A reset is POLLERR and POLLHUP
    Given setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    When closesocket(peer) reaches "s"
    Then WSAPoll([p], 1, -1) returns 1
    And p.revents is POLLERR | POLLHUP

  @POLL-4
  Scenario: A connection attempt that fails is told
    Given a stream socket "c"
    And a stream socket "bound"
    And bind(bound, "127.0.0.1", 0)
    And ioctlsocket(c, FIONBIO, 1)
    And q = new WSAPOLLFD(c, POLLOUT)
    When connect(c, "127.0.0.1", port(bound)) fails with WSAEWOULDBLOCK
    Then WSAPoll([q], 1, -1) returns 1
    And q.revents is POLLERR | POLLHUP | POLLWRNORM

  @POLL-5
  Scenario: Urgent data is POLLRDBAND
    Given q = new WSAPOLLFD(s, POLLIN)
    When send(peer, "!", MSG_OOB) reaches "s"
    Then WSAPoll([q], 1, -1) returns 1
    And q.revents is POLLRDBAND

  @POLL-6
  Scenario: What is no socket is POLLNVAL among sockets, and alone an error
    Given a stream socket "closed"
    And n = new WSAPOLLFD(closed, POLLIN)
    And closesocket(closed)
    Then WSAPoll([p, n], 2, -1) returns 1
    And n.revents is POLLNVAL
    And p.revents is 0
    And WSAPoll([n], 1, -1) fails with WSAENOTSOCK

  @POLL-7
  Scenario Outline: Asking for <flag> is an error
    Given q = new WSAPOLLFD(s, <flag>)
    Then WSAPoll([q], 1, 0) fails with WSAEINVAL

    Examples:
      | flag       |
      | POLLPRI    |
      | POLLWRBAND |
      | POLLERR    |
      | POLLHUP    |
      | POLLNVAL   |

  @POLL-7
  Scenario: So is asking about nothing
    Then WSAPoll([p], 0, 0) fails with WSAEINVAL

  @POLL-9
  Scenario: It leaves the record of network events alone
    Given an event object "e"
    And WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then WSAPoll([p], 1, -1) returns 1
    And enumerating "s" yields FD_READ
    And WSAPoll([p], 1, -1) returns 1
