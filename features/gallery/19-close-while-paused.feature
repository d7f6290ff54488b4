@gallery
Feature: Gallery 19: the peer closes while nobody wants to read

  Twisted: the win32eventreactor, twisted/twisted ticket 5233, commit a6b193652f (2011-11-02).

  Seen: connectionLost is never delivered.

  Cause: while a transport was paused, what its socket reported was dropped, FD_CLOSE too. It is not
  repeated when reading resumes.

  Remedy: enumerate, keep the set of sockets that are closed, and serve them when reading resumes.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "wake" and "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    And thread "peer" runs:
      """
      closesocket(peer);
      """
    And thread "application" runs:
      """
      WSASetEvent(wake);
      """

  @CLOSE-5 @ENUM-1
  Scenario: What comes while reading is paused is dropped
    Given thread "reactor" runs:
      """
      boolean paused = true;
      boolean connected = true;
      while (connected) {
        int i = WSAWaitForMultipleEvents(2, new WSAEVENT[] {wake, e}, FALSE, WSA_INFINITE, FALSE);
        if (i == WSA_WAIT_EVENT_0) {
          WSAResetEvent(wake);
          paused = false;
          continue;
        }
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if (!paused && (events & FD_CLOSE) != 0) {
          outcome("connectionLost");
          connected = false;
        }
      }
      """
    Then the outcomes of all interleavings are:
      | "connectionLost"        |
      | waits for ever: reactor |

  @CLOSE-5 @ENUM-1
  Scenario: Who is closed is remembered
    Given thread "reactor" runs:
      """
      boolean paused = true;
      boolean closed = false;
      while (paused || !closed) {
        int i = WSAWaitForMultipleEvents(2, new WSAEVENT[] {wake, e}, FALSE, WSA_INFINITE, FALSE);
        if (i == WSA_WAIT_EVENT_0) {
          WSAResetEvent(wake);
          paused = false;
        } else {
          closed |= (WSAEnumNetworkEvents(s, e).lNetworkEvents & FD_CLOSE) != 0;
        }
      }
      outcome("connectionLost");
      """
    Then in every interleaving the outcome is "connectionLost"
