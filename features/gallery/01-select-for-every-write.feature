@gallery
Feature: Gallery 1: an upload that selects FD_WRITE anew for every chunk

  curl: curl/curl pull request 5397, commit 8bc25c590e (2020-05-13, in 7.71.0); issues 5631 and 5633;
  reverted by pull request 5632, commit 25222b14ef (2020-06-30).

  Seen: uploads crawl. 119 MB over sftp took an hour and a half instead of 30 seconds.

  Cause: each turn selects the socket for FD_WRITE, waits, enumerates and ends the association, as
  if the event object told whether the socket is writable now. The FD_WRITE of the connection is
  consumed by the first turn; no send has failed since, so nothing is recorded, and each further
  turn lasts as long as its limit. The waits have no limit here: what was a second is for ever.

  Remedy: send first, and wait for FD_WRITE only after WSAEWOULDBLOCK.

  Background:
    Given a connected pair "server" and "s"
    And an event object "e"
    And thread "server" runs:
      """
      String seen = "";
      while (seen.length() < 3) {
        seen += recv(server, 512, 0).text();
      }
      """

  @SEL-8 @WRITE-2 @windows
  Scenario: The loop as it was waits for what has been told
    Given thread "client" runs:
      """
      for (int chunk = 0; chunk < 3; chunk++) {
        WSAEventSelect(s, e, FD_WRITE);
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        WSAEventSelect(s, NULL, 0);
        send(s, "x", 0);
      }
      outcome("sent");
      """
    Then in some interleaving thread "client" waits for ever

  @SEL-8 @documented
  Scenario: By the documentation WSAEventSelect would look at the socket anew
    Given thread "client" runs:
      """
      for (int chunk = 0; chunk < 3; chunk++) {
        WSAEventSelect(s, e, FD_WRITE);
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, e);
        WSAEventSelect(s, NULL, 0);
        send(s, "x", 0);
      }
      outcome("sent");
      """
    Then in every interleaving the outcome is "sent"

  @WRITE-2
  Scenario: Send first, wait after WSAEWOULDBLOCK
    Given setsockopt(s, SOL_SOCKET, SO_SNDBUF, 1)
    And thread "client" runs:
      """
      WSAEventSelect(s, e, FD_WRITE);
      int chunk = 0;
      while (chunk < 3) {
        if (send(s, "x", 0) != SOCKET_ERROR) {
          chunk++;
        } else {
          expect(WSAGetLastError(), WSAEWOULDBLOCK);
          WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
          WSAEnumNetworkEvents(s, e);
        }
      }
      outcome("sent");
      """
    Then in every interleaving the outcome is "sent"
