@gallery
Feature: Gallery 18: the end of the stream hides behind the last data

  curl: the test tool sockfilt, curl/curl commit 4e2ed01a2e (2013-04-06), a first workaround; commit
  3d1f35eb13 (2020-03-29), mended; issue 5156.

  Seen: the tool hangs; that the peer has closed goes unnoticed.

  Cause: FD_CLOSE was on record together with FD_READ, and one enumeration took both. The program
  received the data and waited again, but FD_CLOSE comes once.

  Remedy: remember FD_CLOSE, and receive until 0 or an error.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
    And thread "peer" runs:
      """
      send(peer, "last words", 0);
      shutdown(peer, SD_SEND);
      """

  @CLOSE-2 @CLOSE-5 @windows
  Scenario: FD_READ first, FD_CLOSE another time
    Given thread "filter" runs:
      """
      boolean open = true;
      while (open) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if ((events & FD_READ) != 0) {
          outcome(recv(s, 512, 0).text());
        } else if ((events & FD_CLOSE) != 0) {
          outcome(", closed");
          open = false;
        }
      }
      """
    Then the outcomes of all interleavings are:
      | "last words, closed"   |
      | waits for ever: filter |

  @CLOSE-2 @documented
  Scenario: By the documentation FD_CLOSE would wait for the receive
    Given thread "filter" runs:
      """
      boolean open = true;
      while (open) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if ((events & FD_READ) != 0) {
          outcome(recv(s, 512, 0).text());
        } else if ((events & FD_CLOSE) != 0) {
          outcome(", closed");
          open = false;
        }
      }
      """
    Then in every interleaving the outcome is "last words, closed"

  @CLOSE-3
  Scenario: FD_CLOSE is remembered, and the stream read to its end
    Given thread "filter" runs:
      """
      boolean closing = false;
      boolean open = true;
      while (open) {
        if (!closing) {
          WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
          int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
          closing = (events & FD_CLOSE) != 0;
        }
        Received got = recv(s, 512, 0);
        if (got.n() > 0) {
          outcome(got.text());
        } else if (closing) {
          outcome(", closed");
          open = false;
        }
      }
      """
    Then in every interleaving the outcome is "last words, closed"
