@gallery
Feature: Gallery 24: hang-up is reported before the data was read

  GLib: GNOME/glib commit 704a2ca02d (2012-02-10), bugzilla 669810.

  Seen: the end of a stream is lost; the program sees the hang-up and closes.

  Cause: FD_CLOSE was reported as hang-up, although bytes in front of the end were unread. Windows
  records FD_CLOSE when the end arrives. An implementation that waits for the reads, as the
  documentation has it and Wine does, never shows the mistake.

  Remedy: on FD_CLOSE look with MSG_PEEK. If there is data, report input; the hang-up is at 0.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    And thread "peer" runs:
      """
      send(peer, "bytes", 0);
      closesocket(peer);
      """

  @CLOSE-2 @CLOSE-3 @windows
  Scenario: FD_CLOSE is a hang-up
    Given thread "program" runs:
      """
      boolean open = true;
      while (open) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if ((events & FD_CLOSE) != 0) {
          outcome("hang-up");
          open = false;
        } else if ((events & FD_READ) != 0) {
          outcome(recv(s, 512, 0).text() + " ");
        }
      }
      """
    Then the outcomes of all interleavings are:
      | "bytes hang-up" |
      | "hang-up"       |

  @CLOSE-2 @documented
  Scenario: By the documentation the data would have been read before
    Given thread "program" runs:
      """
      boolean open = true;
      while (open) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if ((events & FD_CLOSE) != 0) {
          outcome("hang-up");
          open = false;
        } else if ((events & FD_READ) != 0) {
          outcome(recv(s, 512, 0).text() + " ");
        }
      }
      """
    Then in every interleaving the outcome is "bytes hang-up"

  @CLOSE-3
  Scenario: FD_CLOSE is a reason to look
    Given thread "program" runs:
      """
      boolean closing = false;
      boolean open = true;
      while (open) {
        if (!closing) {
          WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        }
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        closing |= (events & FD_CLOSE) != 0;
        if (closing && recv(s, 1, MSG_PEEK).n() <= 0) {
          outcome("hang-up");
          open = false;
        } else if (closing || (events & FD_READ) != 0) {
          outcome(recv(s, 512, 0).text() + " ");
        }
      }
      """
    Then in every interleaving the outcome is "bytes hang-up"
