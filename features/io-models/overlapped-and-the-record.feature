Feature: Pending operations and the record of network events

  A pending receive takes what arrives before it is anybody else's: there is no FD_READ for data that
  is gone already. What it leaves goes on record as always.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "e" and "selected"
    And buffers "b" of 5 bytes
    And o = new WSAOVERLAPPED(e)
    And WSAEventSelect(s, selected, FD_READ | FD_WRITE | FD_CLOSE)
    And enumerating "s" yields FD_WRITE

  @READ-6
  Scenario: Data that a pending receive takes records no FD_READ
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    When send(peer, "hello", 0)
    Then event "e" is signaled
    And event "selected" is nonsignaled
    And enumerating "s" yields nothing

  @READ-6
  Scenario: What a pending receive leaves records FD_READ
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    When send(peer, "hello, world", 0)
    Then event "selected" is signaled
    And enumerating "s" yields FD_READ
    And recv(s, 512, 0) returns ", world"

  @READ-6
  Scenario: Once it has ended, arrivals are recorded again
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    When send(peer, "hello", 0)
    Then event "e" is signaled
    When send(peer, "more", 0) reaches "s"
    Then enumerating "s" yields FD_READ

  @READ-6 @OVL-8
  Scenario: The end of the stream is on record, and ends the receive too
    Given WSARecv(s, b, o) fails with WSA_IO_PENDING
    When shutdown(peer, SD_SEND)
    Then event "e" is signaled
    And enumerating "s" yields FD_CLOSE

  @OVL-9
  Scenario: Space for a pending send is not space that a program has asked for by failing
    When WSASend(s, new WSABUF(8000000), o) fails with WSA_IO_PENDING
    And recv(peer, new byte[8000000], 8000000, MSG_WAITALL) returns 8000000
    Then event "e" is signaled
    And enumerating "s" yields nothing

  @OVL-9
  Scenario: A send that fails behind a pending one gets its FD_WRITE when both have room
    When WSASend(s, new WSABUF(8000000), o) fails with WSA_IO_PENDING
    And send(s, "more", 0) fails with WSAEWOULDBLOCK
    And recv(peer, new byte[8000000], 8000000, MSG_WAITALL) returns 8000000
    Then event "selected" is signaled
    And enumerating "s" yields FD_WRITE
