Feature: WSAEventSelect makes the socket non-blocking

  Who selects network events wants no call to block. The way back is closed while anything is
  selected; it needs two calls, and people forget the second.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"

  @SEL-3
  Scenario Outline: Whatever the mask, 0 included: <mask>
    When WSAEventSelect(s, e, <mask>)
    Then recv(s, 512, 0) fails with WSAEWOULDBLOCK

    Examples:
      | mask                |
      | FD_READ             |
      | FD_WRITE            |
      | FD_READ \| FD_CLOSE |
      | 0                   |

  @SEL-4
  Scenario: While anything is selected it cannot be made blocking again
    Given WSAEventSelect(s, e, FD_READ)
    Then ioctlsocket(s, FIONBIO, 0) fails with WSAEINVAL
    And recv(s, 512, 0) fails with WSAEWOULDBLOCK

  @SEL-4
  Scenario: After the association has ended it can
    Given WSAEventSelect(s, e, FD_READ)
    When WSAEventSelect(s, NULL, 0)
    Then recv(s, 512, 0) fails with WSAEWOULDBLOCK
    And ioctlsocket(s, FIONBIO, 0) returns 0
    When thread "reader" calls recv(s, 512, 0)
    And send(peer, "waited for", 0)
    Then thread "reader" returns "waited for"

  @SEL-4
  Scenario: FIONBIO with 1 is always possible
    Given WSAEventSelect(s, e, FD_READ)
    Then ioctlsocket(s, FIONBIO, 1) returns 0
