@gallery
Feature: Gallery 3: a send of nothing, made to re-arm FD_WRITE, becomes a datagram

  curl: curl/curl issue 9086; pull request 9203; mended by pull request 10430, commit f438ce099b
  (2023-02-07, in 7.88).

  Seen: hundreds of empty UDP packets for each transfer over HTTP/3.

  Cause: in front of each wait a send of no bytes re-armed FD_WRITE. On a stream nobody sees it; on
  a datagram socket it is a datagram.

  Remedy: the trick is for SOCK_STREAM alone. On a datagram socket, send, and wait after
  WSAEWOULDBLOCK.

  Background:
    Given a bound datagram socket "server"
    And a datagram socket "u"
    And connect(u, "127.0.0.1", port(server))
    And an event object "e"
    And thread "server" runs:
      """
      Received query = recvfrom(server, 512, 0);
      expect(query, "query");
      sendto(server, "answer", 0, query.from());
      """

  @WRITE-4 @CONN-4
  Scenario: The server gets something else than the query
    Given thread "client" runs:
      """
      boolean asked = false;
      String answer = "";
      while (answer.isEmpty()) {
        send(u, "", 0);
        WSAEventSelect(u, e, asked ? FD_READ : FD_WRITE);
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(u, e);
        WSAEventSelect(u, NULL, 0);
        if (asked) {
          answer = recv(u, 512, 0).text();
        } else {
          send(u, "query", 0);
          asked = true;
        }
      }
      outcome(answer);
      """
    Then in some interleaving thread "server" fails

  @WRITE-4 @CONN-4
  Scenario: The trick is for streams alone
    Given thread "client" runs:
      """
      boolean stream = getsockopt(u, SOL_SOCKET, SO_TYPE) == SOCK_STREAM;
      boolean asked = false;
      String answer = "";
      while (answer.isEmpty()) {
        if (stream) {
          send(u, "", 0);
        }
        WSAEventSelect(u, e, asked ? FD_READ : FD_WRITE);
        WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(u, e);
        WSAEventSelect(u, NULL, 0);
        if (asked) {
          answer = recv(u, 512, 0).text();
        } else {
          send(u, "query", 0);
          asked = true;
        }
      }
      outcome(answer);
      """
    Then in every interleaving the outcome is "answer"
