@gallery
Feature: Gallery 48: a socket in the read set and in the write set

  OCaml: Unix.select, ocaml/ocaml PR#5327 and PR#5329, commit e9123cd60f (2012-01-14).

  Seen: select does not return although there is something to read, if the socket is in the write
  set too.

  Cause: the socket was selected once for each set, with an event object for each. The last call
  counts, and input is outside its mask.

  Remedy: one call for each socket, with the masks of all sets it is in; then enumerate.

  Background:
    Given a connected pair "peer" and "s"
    And setsockopt(s, SOL_SOCKET, SO_SNDBUF, 1)
    And thread "peer" runs:
      """
      send(peer, "news", 0);
      """

  @SEL-5
  Scenario: A call for each set
    Given event objects "readable" and "writable"
    And WSAEventSelect(s, writable, FD_WRITE | FD_CONNECT)
    And WSAEnumNetworkEvents(s, writable)
    And thread "program" runs:
      """
      send(s, new byte[300_000]); // nobody reads it: the buffer is full
      WSAEVENT[] events = {readable, writable};
      WSAEventSelect(s, readable, FD_READ | FD_ACCEPT | FD_CLOSE);
      WSAEventSelect(s, writable, FD_WRITE | FD_CONNECT);
      int i = WSAWaitForMultipleEvents(2, events, FALSE, WSA_INFINITE, FALSE);
      outcome(i == WSA_WAIT_EVENT_0 ? "readable" : "writable");
      """
    Then in some interleaving thread "program" waits for ever

  @SEL-5
  Scenario: One call for both sets
    Given an event object "e"
    And WSAEventSelect(s, e, FD_WRITE | FD_CONNECT)
    And WSAEnumNetworkEvents(s, e)
    And thread "program" runs:
      """
      send(s, new byte[300_000]);
      int forRead = FD_READ | FD_ACCEPT | FD_CLOSE;
      int forWrite = FD_WRITE | FD_CONNECT;
      int events = 0;
      WSAEventSelect(s, e, forRead | forWrite);
      while ((events & (FD_READ | FD_WRITE)) == 0) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        events = WSAEnumNetworkEvents(s, e).lNetworkEvents;
      }
      outcome((events & forRead) != 0 ? "readable" : "writable");
      """
    Then in every interleaving the outcome is "readable"
