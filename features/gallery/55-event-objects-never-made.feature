@gallery
Feature: Gallery 55: event objects that were never made

  FreeRDP: tcp_connect_multi, told in a comment to FreeRDP/FreeRDP pull request 2765; the code was
  removed by commit 8df39fdad (2018-11-12).

  Seen: on Windows the attempt to connect to several addresses at once always fails, without a word.

  Cause: the array of event objects was handed to WSAEventSelect without a call of WSACreateEvent.
  Nobody looked at what WSAEventSelect and the wait returned.

  Remedy: make the event objects, and look at the results.

  Background:
    Given a listening socket "l"
    And p = port(l)
    And a stream socket "c"
    And ioctlsocket(c, FIONBIO, 1)

  @SEL-12 @WAIT-9
  Scenario: An array, and nothing in it
    Given thread "client" runs:
      """
      WSAEVENT[] events = new WSAEVENT[1];
      WSAEventSelect(c, events[0], FD_CONNECT);
      connect(c, "127.0.0.1", p);
      int status = WSAWaitForMultipleEvents(1, events, FALSE, WSA_INFINITE, FALSE);
      outcome(status == WSA_WAIT_EVENT_0 ? "connected" : "given up");
      """
    Then in some interleaving the outcome is "given up"

  @EVT-1 @CONN-1
  Scenario: An array of event objects
    Given thread "client" runs:
      """
      WSAEVENT[] events = {WSACreateEvent()};
      expect(WSAEventSelect(c, events[0], FD_CONNECT), 0);
      connect(c, "127.0.0.1", p);
      int status = WSAWaitForMultipleEvents(1, events, FALSE, WSA_INFINITE, FALSE);
      expect(WSAEnumNetworkEvents(c, events[0]).iErrorCode[FD_CONNECT_BIT], 0);
      outcome(status == WSA_WAIT_EVENT_0 ? "connected" : "given up");
      """
    Then in every interleaving the outcome is "connected"
