@gallery
Feature: Gallery 23: whoever waits to write does not hear of a refusal

  curl: curl/curl pull request 5867, commit 003e81e2a3 (2020-08-26); pull request 5879, commit
  5fcad1c1c6 (2020-08-28).

  Seen: waits do not end when a connection is made, refused, accepted or closed.

  Cause: who wanted to read selected FD_READ alone, and who wanted to write FD_WRITE alone. What
  happens to the connection itself has network events of its own.

  Remedy: to read is FD_READ, FD_ACCEPT and FD_CLOSE; to write is FD_WRITE, FD_CONNECT and FD_CLOSE.

  Background:
    Given a stream socket "nobody"
    And bind(nobody, "127.0.0.1", 0)
    And p = port(nobody)
    And a stream socket "c"
    And an event object "e"

  @CONN-2 @CONN-1
  Scenario: FD_WRITE alone
    Given thread "client" runs:
      """
      WSAEventSelect(c, e, FD_WRITE);
      connect(c, "127.0.0.1", p);
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
      outcome("over");
      """
    Then the outcomes of all interleavings are:
      | waits for ever: client |

  @CONN-2 @CONN-1
  Scenario: FD_CONNECT and FD_CLOSE too
    Given thread "client" runs:
      """
      WSAEventSelect(c, e, FD_WRITE | FD_CONNECT | FD_CLOSE);
      connect(c, "127.0.0.1", p);
      WSAWaitForMultipleEvents(1, new WSAEVENT[] {e}, FALSE, WSA_INFINITE, FALSE);
      WSANETWORKEVENTS ne = WSAEnumNetworkEvents(c, e);
      expect(ne.iErrorCode[FD_CONNECT_BIT], WSAECONNREFUSED);
      outcome("refused");
      """
    Then in every interleaving the outcome is "refused"
