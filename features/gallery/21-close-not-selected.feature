@gallery
Feature: Gallery 21: FD_CLOSE is not in the mask, and slots leak

  libwebsockets: warmcat/libwebsockets issue 441, commit 442e1c850 (2016-02-29).

  Seen: clients that disconnect go unnoticed; in the end no slot for a connection is left.

  Cause: the first mask of a connection had no FD_CLOSE. The end of the stream is on record, but
  signals nobody.

  Remedy: FD_CLOSE belongs to every mask of a connected socket.

  Background:
    Given a connected pair "client" and "s"
    And an event object "e"
    And thread "client" runs:
      """
      send(client, "hello", 0);
      closesocket(client);
      """

  @READ-7 @CLOSE-1
  Scenario: FD_READ alone
    Given thread "service" runs:
      """
      WSAEventSelect(s, e, FD_READ);
      boolean open = true;
      while (open) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        open = recv(s, 512, 0).n() != 0;
      }
      outcome("slot free");
      """
    Then in some interleaving thread "service" waits for ever

  @CLOSE-1 @CLOSE-3
  Scenario: FD_CLOSE too
    Given thread "service" runs:
      """
      WSAEventSelect(s, e, FD_READ | FD_CLOSE);
      boolean open = true;
      while (open) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        int n;
        do {
          n = recv(s, 512, 0).n();
        } while (n > 0);
        open = n != 0;
      }
      outcome("slot free");
      """
    Then in every interleaving the outcome is "slot free"
