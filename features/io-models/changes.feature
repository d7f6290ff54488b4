Feature: Changes of addresses and routes, and quality of service

  A program that keeps a list of the machine's addresses, or has chosen one to send from, has to
  learn that it is out of date. WSAIoctl asks to be told of the next change, once for each call: a
  change that nobody has asked for is not told. To make a change takes a network of the scenario's
  own, so that those scenarios are for the simulated one.

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
    When WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL) fails with WSAEWOULDBLOCK
    Then enumerating "s" yields nothing

  @CHG-1 @simulated
  Scenario: A change of the list of addresses is recorded once it was asked for
    Given WSAEventSelect(s, selected, FD_ADDRESS_LIST_CHANGE)
    When a host "home" at "10.0.0.7"
    Then event "selected" is nonsignaled
    When WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL) fails with WSAEWOULDBLOCK
    Then event "selected" is nonsignaled
    When a host "home" at "10.0.0.8"
    Then event "selected" is signaled
    And enumerating "s" yields FD_ADDRESS_LIST_CHANGE

  @CHG-1 @simulated
  Scenario: Each request is for one change
    Given WSAEventSelect(s, selected, FD_ADDRESS_LIST_CHANGE)
    And WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL) fails with WSAEWOULDBLOCK
    And a host "home" at "10.0.0.7"
    And enumerating "s" yields FD_ADDRESS_LIST_CHANGE
    When a host "home" at "10.0.0.8"
    Then enumerating "s" yields nothing
    When WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL) fails with WSAEWOULDBLOCK
    And a host "home" at "10.0.0.9"
    Then enumerating "s" yields FD_ADDRESS_LIST_CHANGE

  @CHG-1 @simulated
  Scenario: A change that was not reported yet stays on record when the next is asked for
    Given WSAEventSelect(s, selected, FD_ADDRESS_LIST_CHANGE)
    And WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL) fails with WSAEWOULDBLOCK
    And a host "home" at "10.0.0.7"
    When WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL) fails with WSAEWOULDBLOCK
    Then enumerating "s" yields FD_ADDRESS_LIST_CHANGE

  @CHG-1 @ENUM-9 @simulated
  Scenario: A second change that was asked for signals nothing while one is on record
    Given WSAEventSelect(s, selected, FD_ADDRESS_LIST_CHANGE)
    And WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL) fails with WSAEWOULDBLOCK
    And a host "home" at "10.0.0.7"
    And WSAResetEvent(selected)
    And WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL) fails with WSAEWOULDBLOCK
    When a host "home" at "10.0.0.8"
    Then event "selected" is nonsignaled
    And enumerating "s" yields FD_ADDRESS_LIST_CHANGE

  @CHG-1 @simulated
  Scenario: The list is that of the socket's machine and family
    Given WSAEventSelect(s, selected, FD_ADDRESS_LIST_CHANGE)
    And WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL) fails with WSAEWOULDBLOCK
    When a host "other" at "10.0.0.7"
    And a host "home" at "fd00::7"
    Then event "selected" is nonsignaled

  @CHG-1 @simulated
  Scenario: A change ends an overlapped request, and is on record as well
    Given WSAEventSelect(s, selected, FD_ADDRESS_LIST_CHANGE)
    And WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, o) fails with WSA_IO_PENDING
    When a host "home" at "10.0.0.7"
    Then event "e" is signaled
    And WSAGetOverlappedResult(s, o, FALSE) returns 0
    And enumerating "s" yields FD_ADDRESS_LIST_CHANGE

  @CHG-1 @simulated
  Scenario: A blocking request waits for the change
    Given thread "asking" calls WSAIoctl(s, SIO_ADDRESS_LIST_CHANGE, NULL)
    And thread "asking" still waits
    When a host "home" at "10.0.0.7"
    Then thread "asking" returns 0

  @CHG-1 @simulated
  Scenario: A change of routes is told to who has asked for the destination
    Given far = sockaddr("192.0.2.1", 0)
    And WSAEventSelect(s, selected, FD_ROUTING_INTERFACE_CHANGE)
    And WSAIoctl(s, SIO_ROUTING_INTERFACE_CHANGE, far, NULL) fails with WSAEWOULDBLOCK
    When a host "elsewhere" at "198.51.100.1"
    Then event "selected" is nonsignaled
    When a host "far" at "192.0.2.1"
    Then event "selected" is signaled
    And enumerating "s" yields FD_ROUTING_INTERFACE_CHANGE

  @CHG-1 @simulated
  Scenario: Overlapped requests for several destinations end each with its own
    Given far = sockaddr("192.0.2.1", 0)
    And near = sockaddr("198.51.100.1", 0)
    And p = new WSAOVERLAPPED(selected)
    And WSAIoctl(s, SIO_ROUTING_INTERFACE_CHANGE, far, o) fails with WSA_IO_PENDING
    And WSAIoctl(s, SIO_ROUTING_INTERFACE_CHANGE, near, p) fails with WSA_IO_PENDING
    When a host "near" at "198.51.100.1"
    Then event "selected" is signaled
    And event "e" is nonsignaled
    When a host "far" at "192.0.2.1"
    Then event "e" is signaled

  @CHG-2
  Scenario: FD_QOS and FD_GROUP_QOS can be selected, and nothing records them
    Given WSAEventSelect(s, selected, FD_QOS | FD_GROUP_QOS)
    When send(peer, "hello", 0) reaches "s"
    And shutdown(peer, SD_SEND) reaches "s"
    Then event "selected" is nonsignaled
    And enumerating "s" yields nothing
