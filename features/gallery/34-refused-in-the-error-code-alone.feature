@gallery
Feature: Gallery 34: a refused connection looks like one that takes its time

  libwebsockets: warmcat/libwebsockets issue 570, commit 6ff571f85 (2016-06-28); later 1799b02a4 (issue
  1054, 2017) and 71f6f9a1f (2020).

  Seen: a connection to a port where nobody listens is given up only at the connect time-out.

  Cause: how the attempt ended stands in iErrorCode[FD_CONNECT_BIT] and nowhere else. The program
  looked at the bits alone, and went on waiting for FD_WRITE.

  Remedy: FD_CONNECT with an error is the end of the attempt.

  Background:
    Given a stream socket "nobody"
    And bind(nobody, "127.0.0.1", 0)
    And p = port(nobody)
    And a stream socket "c"
    And an event object "e"
    And WSAEventSelect(c, e, FD_READ | FD_WRITE | FD_CONNECT | FD_CLOSE)

  @CONN-2 @CONN-5
  Scenario: Wait for FD_WRITE
    Given thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      int events = 0;
      while ((events & FD_WRITE) == 0) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        events = WSAEnumNetworkEvents(c, e).lNetworkEvents;
      }
      outcome("connected");
      """
    Then the outcomes of all interleavings are:
      | waits for ever: client |

  @CONN-2 @CONN-5
  Scenario: Look at the error of FD_CONNECT
    Given thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      int events = 0;
      while ((events & FD_WRITE) == 0) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSANETWORKEVENTS ne = WSAEnumNetworkEvents(c, e);
        events = ne.lNetworkEvents;
        if ((events & FD_CONNECT) != 0 && ne.iErrorCode[FD_CONNECT_BIT] != 0) {
          outcome("refused");
          return;
        }
      }
      outcome("connected");
      """
    Then in every interleaving the outcome is "refused"
