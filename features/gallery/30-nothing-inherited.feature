@gallery
Feature: Gallery 30: an accepted socket that inherits nothing

  viosock: virtio-win/kvm-guest-drivers-windows pull request 1555, commit f3deddaf; pull request 1577,
  commit a1d9899c (2026-03-31).

  Seen: programs that rely on the inheritance never see FD_READ or FD_WRITE of accepted sockets.

  Cause: here the program is right, and the implementation of Winsock wrong: its accept handed on
  neither event object nor mask, and recorded no FD_WRITE. What that accept lacked is taken away
  below by a call.

  Remedy: the accepted socket takes over both, and starts with FD_WRITE on record.

  Background:
    Given a listening socket "l"
    And p = port(l)
    And an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT | FD_READ | FD_WRITE | FD_CLOSE)
    And a stream socket "c"
    And thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      outcome(recv(c, 512, 0).text());
      """

  @ACC-4 @SEL-6
  Scenario: accept by that implementation
    Given thread "server" runs:
      """
      SOCKET client = null;
      boolean greeted = false;
      while (!greeted) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAResetEvent(e);
        if ((WSAEnumNetworkEvents(l, NULL).lNetworkEvents & FD_ACCEPT) != 0) {
          client = accept(l);
          WSAEventSelect(client, NULL, 0); // what it does not inherit
        }
        if (client != null
            && (WSAEnumNetworkEvents(client, NULL).lNetworkEvents & FD_WRITE) != 0) {
          send(client, "welcome", 0);
          greeted = true;
        }
      }
      """
    Then the outcomes of all interleavings are:
      | waits for ever: client, server |

  @ACC-4 @WRITE-1
  Scenario: accept by the rules
    Given thread "server" runs:
      """
      SOCKET client = null;
      boolean greeted = false;
      while (!greeted) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAResetEvent(e);
        if ((WSAEnumNetworkEvents(l, NULL).lNetworkEvents & FD_ACCEPT) != 0) {
          client = accept(l);
        }
        if (client != null
            && (WSAEnumNetworkEvents(client, NULL).lNetworkEvents & FD_WRITE) != 0) {
          send(client, "welcome", 0);
          greeted = true;
        }
      }
      """
    Then in every interleaving the outcome is "welcome"
