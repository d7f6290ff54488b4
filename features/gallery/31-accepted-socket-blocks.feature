@gallery
Feature: Gallery 31: an accepted socket that blocks after all

  ReactOS: reactos/reactos pull request 5575 (merged in 2023), non-blocking mode; pull request 7843,
  event selection.

  Seen: nginx and others stall.

  Cause: here the program is right, and the implementation of Winsock wrong: accept made sockets in
  their default mode. A receive from a client that says nothing blocks the server for all others.
  What that accept did is done below by calls.

  Remedy: the accepted socket takes over the mode of the listening one.

  Background:
    Given a listening socket "l"
    And p = port(l)
    And an event object "e"
    And WSAEventSelect(l, e, FD_ACCEPT | FD_READ | FD_CLOSE)
    And a stream socket "c1"
    And a stream socket "c2"
    And thread "silent" runs:
      """
      connect(c1, "127.0.0.1", p);
      """
    And thread "talker" runs:
      """
      connect(c2, "127.0.0.1", p);
      send(c2, "hello", 0);
      """

  @ACC-4 @SEL-3
  Scenario: accept by that implementation
    Given thread "server" runs:
      """
      List<SOCKET> clients = new ArrayList<>();
      String seen = "";
      while (seen.isEmpty()) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAResetEvent(e);
        SOCKET client = accept(l);
        if (!client.equals(INVALID_SOCKET)) {
          WSAEventSelect(client, NULL, 0);
          ioctlsocket(client, FIONBIO, 0); // the default mode
          clients.add(client);
        }
        for (SOCKET each : clients) {
          seen += recv(each, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then in some interleaving thread "server" waits for ever

  @ACC-4 @SEL-3
  Scenario: accept by the rules
    Given thread "server" runs:
      """
      List<SOCKET> clients = new ArrayList<>();
      String seen = "";
      while (seen.isEmpty()) {
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAResetEvent(e);
        SOCKET client = accept(l);
        if (!client.equals(INVALID_SOCKET)) {
          clients.add(client);
        }
        for (SOCKET each : clients) {
          seen += recv(each, 512, 0).text();
        }
      }
      outcome(seen);
      """
    Then in every interleaving the outcome is "hello"
