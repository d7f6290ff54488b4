@gallery
Feature: Gallery 4: a blocking send that waits before it tries

  GLib: GNOME/glib commit cf03e82478 (2014-12-22), its test 4f4714285d; bugzilla 732439 and 741707.

  Seen: a blocking send on a second GSocket object made from the same connection never returns.

  Cause: it first waited until the socket was writable, and only then sent. FD_WRITE had been
  consumed through the first object, and on Windows selecting again does not record it anew.

  Remedy: try the operation first, and wait only after WSAEWOULDBLOCK.

  Background:
    Given a connected pair "server" and "s"
    And event objects "e1" and "e2"
    And WSAEventSelect(s, e1, FD_WRITE)
    And enumerating "s" yields FD_WRITE
    And WSAEventSelect(s, e2, FD_WRITE | FD_CLOSE)
    And thread "server" runs:
      """
      outcome(recv(server, 512, 0).text());
      """

  @SEL-8 @WRITE-2 @windows
  Scenario: Wait, then send
    Given thread "second object" runs:
      """
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e2}, FALSE, WSA_INFINITE, FALSE);
      send(s, "hello", 0);
      """
    Then the outcomes of all interleavings are:
      | waits for ever: server, second object |

  @WRITE-2
  Scenario: Send, and wait if it would block
    Given thread "second object" runs:
      """
      while (send(s, "hello", 0) == SOCKET_ERROR) {
        expect(WSAGetLastError(), WSAEWOULDBLOCK);
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e2}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e2);
      }
      """
    Then in every interleaving the outcome is "hello"
