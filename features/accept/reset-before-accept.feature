Feature: A connection that its peer resets before it is accepted

  Between the signal and the call the peer may be gone. accept on a blocking socket could then wait
  for somebody who never comes; on a socket with WSAEventSelect it does not block.

  Background:
    Given a listening socket "l"
    And event objects "e" and "f"
    And WSAEventSelect(l, e, FD_ACCEPT)
    And a stream socket "peer"
    When connect(peer, "127.0.0.1", port(l)) reaches "l"
    Then enumerating "l" yields FD_ACCEPT
    Given setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    When closesocket(peer)

  @ACC-6
  Scenario: accept fails, or returns a socket whose FD_CLOSE follows
    Then accepting "s" from "l" fails with WSAEWOULDBLOCK or WSAECONNRESET, or FD_CLOSE follows on the socket
