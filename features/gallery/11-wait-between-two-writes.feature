@gallery
Feature: Gallery 11: the whole time-out between two writes

  libwebsockets: warmcat/libwebsockets issue 1371, pull request 1373, commits 2cddfc963 and 248826d7f
  (2018-08-19); the design before it is 0fc37b64f.

  Seen: a large file takes 30 seconds instead of half a second.

  Cause: the loop tells by a flag whether the last send blocked. It serves the sockets that are not
  blocked and then waits as long as it may. No send has failed, so no FD_WRITE can end that wait.
  The waits have no limit here: what was a second is for ever.

  Remedy: if a socket was served and wants to write more, wait for no time at all.

  Background:
    Given a connected pair "client" and "s"
    And setsockopt(s, SOL_SOCKET, SO_SNDBUF, 1)
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_WRITE | FD_CLOSE)
    And thread "client" runs:
      """
      String seen = "";
      while (seen.length() < 3) {
        seen += recv(client, 512, 0).text();
      }
      outcome(seen);
      """

  @WRITE-2
  Scenario: Serve, then wait
    Given thread "service" runs:
      """
      boolean blocked = false;
      int sent = 0;
      while (sent < 3) {
        if (!blocked) {
          if (send(s, "abc".substring(sent, sent + 1), 0) == 1) {
            sent++;
          } else {
            blocked = true;
          }
        }
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        if ((WSAEnumNetworkEvents(s, e).lNetworkEvents & FD_WRITE) != 0) {
          blocked = false;
        }
      }
      """
    Then in some interleaving thread "service" waits for ever

  @WRITE-2
  Scenario: Who wants to write more does not wait
    Given thread "service" runs:
      """
      boolean blocked = false;
      int sent = 0;
      while (sent < 3) {
        if (!blocked) {
          if (send(s, "abc".substring(sent, sent + 1), 0) == 1) {
            sent++;
          } else {
            blocked = true;
          }
        }
        int limit = blocked ? WSA_INFINITE : 0;
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, limit, FALSE);
        if ((WSAEnumNetworkEvents(s, e).lNetworkEvents & FD_WRITE) != 0) {
          blocked = false;
        }
      }
      """
    Then in every interleaving the outcome is "abc"
