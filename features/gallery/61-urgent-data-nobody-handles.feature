@gallery
Feature: Gallery 61: FD_OOB is selected, and nobody handles it

  ZeroMQ: zeromq/libzmq pull request 3729, commit 9ced36e4 (2019-11-01). That the wake-ups repeat is
  our reading of the code.

  Seen: wake-ups for nothing once the peer has sent urgent data.

  Cause: FD_OOB is in the mask, but select, which then says what there is to do, is not asked about
  urgent data, and nobody enumerates or receives it. Each turn selects the socket with a new event
  object; what is on record signals each of them. The loop is cut off after five turns here.

  Remedy: do not select what nobody handles.

  Background:
    Given a connected pair "peer" and "s"
    And thread "peer" runs:
      """
      send(peer, "!", MSG_OOB);
      send(peer, "a", 0);
      """

  @OOB-1 @SEL-7
  Scenario: With FD_OOB in the mask
    Given thread "poller" runs:
      """
      String seen = "";
      for (int turn = 0; turn < 5 && !seen.endsWith("a"); turn++) {
        WSAEVENT e = WSACreateEvent();
        WSAEventSelect(s, e, FD_READ | FD_CLOSE | FD_OOB);
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEventSelect(s, NULL, 0);
        WSACloseEvent(e);
        fd_set readable = new fd_set();
        FD_SET(s, readable);
        boolean ready = select(0, readable, null, null, new timeval()) == 1;
        seen += ready ? recv(s, 512, 0).text() : "-";
      }
      outcome(seen);
      """
    Then in some interleaving the outcome is "-----"

  @OOB-1 @SEL-7
  Scenario: Without
    Given thread "poller" runs:
      """
      String seen = "";
      for (int turn = 0; turn < 5 && !seen.endsWith("a"); turn++) {
        WSAEVENT e = WSACreateEvent();
        WSAEventSelect(s, e, FD_READ | FD_CLOSE);
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEventSelect(s, NULL, 0);
        WSACloseEvent(e);
        fd_set readable = new fd_set();
        FD_SET(s, readable);
        boolean ready = select(0, readable, null, null, new timeval()) == 1;
        seen += ready ? recv(s, 512, 0).text() : "-";
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "a"
