@gallery
Feature: Gallery 29: an accepted socket is handed to a worker that blocks

  Apache httpd: the winnt MPM, apache/httpd commits e0d75fd0af (2009-03-04) and ab7397971b
  (2009-03-05), server/mpm/winnt/child.c.

  Seen: connections are reset under load.

  Cause: the listening socket is selected, so the accepted one inherits association, mask and
  non-blocking mode. The worker's receive expects to block, and fails with WSAEWOULDBLOCK when the
  request is not there yet. (The event object of the listening socket was made and reset for each
  accept besides, which loses connections as in gallery 28.)

  Remedy: end the association of the accepted socket, then make it blocking.

  Background:
    Given a listening socket "l"
    And p = port(l)
    And auto = CreateEvent(NULL, FALSE, FALSE, NULL)
    And WSAEventSelect(l, auto, FD_ACCEPT)
    And a stream socket "c"
    And thread "client" runs:
      """
      connect(c, "127.0.0.1", p);
      send(c, "request", 0);
      """

  @ACC-4 @SEL-3
  Scenario: As it comes from accept
    Given thread "server" runs:
      """
      WSAWaitForMultipleEvents(1, new HANDLE[] {auto}, FALSE, WSA_INFINITE, FALSE);
      SOCKET client = accept(l);
      expect(recv(client, 512, 0), "request");
      """
    Then in some interleaving thread "server" fails

  @ACC-4 @SEL-3 @SEL-4
  Scenario: Without association, and blocking
    Given thread "server" runs:
      """
      WSAWaitForMultipleEvents(1, new HANDLE[] {auto}, FALSE, WSA_INFINITE, FALSE);
      SOCKET client = accept(l);
      WSAEventSelect(client, NULL, 0);
      ioctlsocket(client, FIONBIO, 0);
      expect(recv(client, 512, 0), "request");
      outcome("served");
      """
    Then in every interleaving the outcome is "served"
