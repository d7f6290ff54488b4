Feature: WSAEnumNetworkEvents tells what kind of event happened

  A signal says that something happened and not what. The notes describe the call that does, and the
  structure that it fills. They leave out that it clears the record and resets the event object,
  without which a loop of wait and enumerate would not work.

  Background:
    Given a listening socket "listening"
    And a connected pair "peer" and "s"
    And event objects "e" and "f"
    And WSAEventSelect(listening, f, FD_ACCEPT)
    And ne = new WSANETWORKEVENTS()

  @N-23
  Scenario: It tells a connection request from the rest
    Given a stream socket "client"
    When connect(client, "127.0.0.1", port(listening)) reaches "listening"
    Then event "f" is signaled
    And enumerating "listening" yields FD_ACCEPT

  @N-23
  Scenario: It tells that sending is possible, that there is something to receive, that the peer has closed
    Given WSAEventSelect(s, e, FD_READ | FD_WRITE | FD_CLOSE)
    Then enumerating "s" yields FD_WRITE
    When send(peer, "hello", 0) reaches "s"
    Then enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns "hello"
    When closesocket(peer) reaches "s"
    Then enumerating "s" yields FD_CLOSE

  @N-23
  Scenario: What the notes leave out: it clears the record and resets the event object
    Given WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    Then event "e" is signaled
    And WSAEnumNetworkEvents(s, e) returns FD_READ
    And event "e" is nonsignaled
    And WSAEnumNetworkEvents(s, e) returns nothing

  @N-24
  Scenario: It returns 0, or SOCKET_ERROR
    Then WSAEnumNetworkEvents(s, e, ne) returns 0
    And WSAEnumNetworkEvents(INVALID_SOCKET, e, ne) returns SOCKET_ERROR
    And WSAGetLastError() returns WSAENOTSOCK
    And WSAEnumNetworkEvents(s, e, NULL) returns SOCKET_ERROR
    And WSAGetLastError() returns WSAEFAULT

  @N-25
  Scenario: lNetworkEvents holds FD_READ when there is data, and iErrorCode 0 when nothing went wrong
    Given WSAEventSelect(s, e, FD_READ)
    When send(peer, "hello", 0) reaches "s"
    And WSAEnumNetworkEvents(s, e, ne)
    Then ne.lNetworkEvents is FD_READ
    And ne.iErrorCode[FD_READ_BIT] is 0

  @N-25
  Scenario: iErrorCode is other than 0 where an event has an error
    Given a stream socket "gone"
    And bind(gone, "127.0.0.1", 0)
    And a stream socket "client"
    And WSAEventSelect(client, e, FD_CONNECT)
    When connect(client, "127.0.0.1", port(gone)) fails with WSAEWOULDBLOCK
    Then event "e" is signaled
    When WSAEnumNetworkEvents(client, e, ne)
    Then ne.lNetworkEvents is FD_CONNECT
    And ne.iErrorCode[FD_CONNECT_BIT] is WSAECONNREFUSED
