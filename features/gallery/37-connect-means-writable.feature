@gallery
Feature: Gallery 37: FD_CONNECT is taken for writable, whatever its error

  GLib: GIOChannel, GNOME/glib commit 09d6197943 (2007-07-06).

  Seen: programs write to connections that were never made.

  Cause: FD_CONNECT was reported as output, and its error code not looked at. (Besides, FD_CLOSE was
  not selected where output alone was watched.)

  Remedy: FD_CONNECT is output if its error is 0, and an error otherwise.

  Background:
    Given a stream socket "nobody"
    And bind(nobody, "127.0.0.1", 0)
    And p = port(nobody)
    And a stream socket "c"
    And an event object "e"
    And WSAEventSelect(c, e, FD_WRITE | FD_CONNECT | FD_CLOSE)

  @CONN-2
  Scenario: FD_CONNECT is output
    Given thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
      WSANETWORKEVENTS ne = WSAEnumNetworkEvents(c, e);
      boolean out = (ne.lNetworkEvents & (FD_WRITE | FD_CONNECT)) != 0;
      expect(out && send(c, "hello", 0) == 5, "a connection to write to");
      """
    Then in some interleaving thread "client" fails

  @CONN-2
  Scenario: FD_CONNECT is output if its error is 0
    Given thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
      WSANETWORKEVENTS ne = WSAEnumNetworkEvents(c, e);
      boolean failed = ne.iErrorCode[FD_CONNECT_BIT] != 0;
      boolean out = (ne.lNetworkEvents & (FD_WRITE | FD_CONNECT)) != 0 && !failed;
      expect(!out || send(c, "hello", 0) == 5, "a connection to write to");
      outcome(failed ? "error" : "written");
      """
    Then in every interleaving the outcome is "error"
