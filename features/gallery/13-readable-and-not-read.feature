@gallery
Feature: Gallery 13: readable, and nobody receives in that turn

  libwebsockets: warmcat/libwebsockets commit 5740356d9 (2018-07-09).

  Seen: after one large compressed frame a connection takes no further input.

  Cause: the enumeration consumed FD_READ in a turn in which the consumer did not receive, because
  its own buffer was still full of inflated data. Without a receive nothing records what is unread
  again. By the documentation that stays so whatever arrives; Windows tells of an arrival that
  follows the enumeration.

  Remedy: a receive of no bytes in such a turn re-arms FD_READ, as the project does; or keep a flag
  "readable" until a receive returns WSAEWOULDBLOCK.

  Background:
    Given a connected pair "client" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  @READ-3 @READ-1
  Scenario: The turn without a receive
    Given thread "client" runs:
      """
      send(client, "frame", 0);
      """
    And thread "service" runs:
      """
      boolean full = true;
      String seen = "";
      while (seen.isEmpty()) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if (full) {
          full = false;
        } else if ((events & FD_READ) != 0) {
          seen += recv(s, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then the outcomes of all interleavings are:
      | waits for ever: service |

  @READ-3 @documented
  Scenario: By the documentation more input does not help
    Given thread "client" runs:
      """
      send(client, "one ", 0);
      send(client, "two", 0);
      """
    And thread "service" runs:
      """
      boolean full = true;
      String seen = "";
      while (seen.isEmpty()) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if (full) {
          full = false;
        } else if ((events & FD_READ) != 0) {
          seen += recv(s, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then the outcomes of all interleavings are:
      | waits for ever: service |

  @READ-3 @windows
  Scenario: On Windows more input helps if it comes behind the enumeration
    Given thread "client" runs:
      """
      send(client, "one ", 0);
      send(client, "two", 0);
      """
    And thread "service" runs:
      """
      boolean full = true;
      String seen = "";
      while (seen.isEmpty()) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if (full) {
          full = false;
        } else if ((events & FD_READ) != 0) {
          seen += recv(s, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then the outcomes of all interleavings are:
      | "one two"               |
      | waits for ever: service |

  @READ-1
  Scenario: A receive of no bytes in the turn without one
    Given thread "client" runs:
      """
      send(client, "one ", 0);
      send(client, "two", 0);
      """
    And thread "service" runs:
      """
      boolean full = true;
      String seen = "";
      while (!seen.equals("one two")) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        int events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
        if (full) {
          recv(s, 0, 0);
          full = false;
        } else if ((events & FD_READ) != 0) {
          seen += recv(s, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "one two"
