Feature: Changes of routes and addresses, and quality of service

  WSAIoctl asks to be told of the next change, once for each call. Nothing changes in a scenario of
  the lab, so that what is shown here is the asking; that a change is recorded once for each call is
  a rule of the core, and tested there.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "e" and "selected"
    And o = new WSAOVERLAPPED(e)

  @CHG-1
  Scenario: A request with an OVERLAPPED is pending until there is a change
    When WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, o) fails with WSA_IO_PENDING
    Then WSAGetOverlappedResult(s, o, FALSE) fails with WSA_IO_INCOMPLETE
    When CancelIoEx(s, o)
    Then WSAGetOverlappedResult(s, o, FALSE) fails with WSA_OPERATION_ABORTED

  @CHG-1
  Scenario: Without one it fails on a non-blocking socket, and has asked all the same
    Given WSAEventSelect(s, selected, FD_ADDRESS_LIST_CHANGE | FD_ROUTING_INTERFACE_CHANGE)
    When WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL, 0, NULL, 0, new int[1], NULL, NULL) fails with WSAEWOULDBLOCK
    Then enumerating "s" yields nothing

  @CHG-2
  Scenario: FD_QOS and FD_GROUP_QOS can be selected, and nothing records them
    Given WSAEventSelect(s, selected, FD_QOS | FD_GROUP_QOS)
    When send(peer, "hello", 0) reaches "s"
    And shutdown(peer, SD_SEND) reaches "s"
    Then event "selected" is nonsignaled
    And enumerating "s" yields nothing
