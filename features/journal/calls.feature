@simulated
Feature: What a call does to the record, as the journal tells it

  Calls take network events back, make room for the next, report and clear, select and signal. A
  program sees the outcome a call later; the journal shows the call that did it.

  Background:
    Given a connected pair "peer" and "s"
    And event objects "e" and "f"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  @READ-1 @READ-4
  Scenario: A receive that leaves data takes FD_READ back and records it again
    Given send(peer, "hello", 0) reaches "s"
    When recv(s, 2, 0)
    Then the journal tells of the step before:
      | taken back s FD_READ by recv (READ-4)         |
      | re-enabled s FD_READ by recv (READ-1)         |
      | indicated s FD_READ: recorded                 |
      | signaled e by s FD_READ, was signaled already |

  @READ-2 @READ-4
  Scenario: A receive that takes everything takes FD_READ back, and that is all
    Given send(peer, "hello", 0) reaches "s"
    When recv(s, 512, 0)
    Then the journal tells of the step before:
      | taken back s FD_READ by recv (READ-4) |
      | re-enabled s FD_READ by recv (READ-1) |

  @READ-2 @READ-3 @windows
  Scenario: A receive after the enumeration has nothing to take back, and nothing to make room for
    Given send(peer, "hello", 0) reaches "s"
    And enumerating "s" yields FD_READ
    When recv(s, 512, 0)
    Then the journal tells nothing of the step before

  @READ-2 @READ-3 @documented
  Scenario: A receive after the enumeration makes room
    Given send(peer, "hello", 0) reaches "s"
    And enumerating "s" yields FD_READ
    When recv(s, 512, 0)
    Then the journal tells of the step before:
      | re-enabled s FD_READ by recv (READ-1) |

  @READ-5 @windows
  Scenario: A receive that is refused for its arguments does nothing
    Given send(peer, "hello", 0) reaches "s"
    When recv(s, NULL, 512, 0) fails with WSAEFAULT
    Then the journal tells nothing of the step before

  @WRITE-3 @windows
  Scenario: A send does nothing to the record
    Given WSAEventSelect(s, e, FD_WRITE)
    And WSAEventSelect(peer, f, FD_READ)
    When send(s, "hello", 0) reaches "peer"
    Then the journal tells of the step before:
      | indicated peer FD_READ: recorded |
      | signaled f by peer FD_READ       |

  @WRITE-3 @documented
  Scenario: A send makes room for FD_WRITE, also after an enumeration, and once
    Given WSAEventSelect(s, e, FD_WRITE)
    And enumerating "s" yields FD_WRITE
    And WSAEventSelect(peer, f, FD_READ)
    When send(s, "hello", 0) reaches "peer"
    Then the journal tells of the step before:
      | re-enabled s FD_WRITE by send (WRITE-3) |
      | indicated peer FD_READ: recorded        |
      | signaled f by peer FD_READ              |
    When send(s, "hello", 0) reaches "peer"
    Then the journal tells of the step before:
      | indicated peer FD_READ: already on record (ENUM-9) |

  @READ-5 @WRITE-3 @documented
  Scenario: So does a send that is refused for its arguments
    Given WSAEventSelect(s, e, FD_WRITE)
    And enumerating "s" yields FD_WRITE
    When send(s, NULL, 5, 0) fails with WSAEFAULT
    Then the journal tells of the step before:
      | re-enabled s FD_WRITE by send (WRITE-3) |

  @ENUM-1 @ENUM-2
  Scenario: An enumeration reports and clears, and resets the event object that it is given
    Given WSAEventSelect(s, e, FD_READ | FD_WRITE)
    And send(peer, "hello", 0) reaches "s"
    When WSAEnumNetworkEvents(s, NULL)
    Then the journal tells of the step before:
      | enumerated s: FD_READ\|FD_WRITE |
    When WSAEnumNetworkEvents(s, e)
    Then the journal tells of the step before:
      | enumerated s: none                 |
      | reset e by WSAEnumNetworkEvents(s) |
    When WSAEnumNetworkEvents(s, f)
    Then the journal tells of the step before:
      | enumerated s: none                                          |
      | reset f by WSAEnumNetworkEvents(s), was nonsignaled already |

  @ENUM-5 @SEL-10 @windows
  Scenario: An enumeration leaves what is not selected
    Given WSAEventSelect(s, e, FD_WRITE)
    And send(peer, "hello", 0) reaches "s"
    When WSAEnumNetworkEvents(s, e)
    Then the journal tells of the step before:
      | enumerated s: FD_WRITE, left FD_READ (ENUM-5) |
      | reset e by WSAEnumNetworkEvents(s)            |

  @SEL-7 @SEL-8 @windows
  Scenario: A selection signals for what is on record
    Given send(peer, "hello", 0) reaches "s"
    When WSAEventSelect(s, f, FD_READ)
    Then the journal tells of the step before:
      | selected FD_READ of s for f, on record FD_READ (SEL-7) |
      | signaled f by s FD_READ                                |

  @SEL-7 @SEL-8 @documented
  Scenario: A selection clears the record, and records anew what holds
    Given send(peer, "hello", 0) reaches "s"
    When WSAEventSelect(s, f, FD_READ)
    Then the journal tells of the step before:
      | selected FD_READ of s for f   |
      | indicated s FD_READ: recorded |
      | signaled f by s FD_READ       |

  @SEL-7
  Scenario: A selection of what has not happened signals nothing
    When WSAEventSelect(s, f, FD_READ)
    Then the journal tells of the step before:
      | selected FD_READ of s for f |

  @SEL-6
  Scenario: Mask 0 ends the association
    When WSAEventSelect(s, NULL, 0)
    Then the journal tells of the step before:
      | selected nothing for s (SEL-6) |

  @ACC-1 @ACC-4
  Scenario: An accept takes FD_ACCEPT back, and the new socket inherits
    Given a listening socket "l"
    And WSAEventSelect(l, f, FD_ACCEPT | FD_WRITE)
    And a stream socket "c"
    And connect(c, "127.0.0.1", port(l)) reaches "l"
    When a = accept(l)
    Then the journal tells of the step before:
      | taken back l FD_ACCEPT by accept (ACC-1) |
      | re-enabled l FD_ACCEPT by accept (ACC-1) |
      | selected FD_WRITE\|FD_ACCEPT of a for f  |
      | indicated a FD_WRITE: recorded           |
      | signaled f by a FD_WRITE, was signaled already |

  @ACC-4 @SEL-10 @windows
  Scenario: Where nothing is selected there is nothing to inherit
    Given a listening socket "l"
    And a stream socket "c"
    And connect(c, "127.0.0.1", port(l)) reaches "l"
    And WSAEventSelect(l, f, FD_ACCEPT)
    And enumerating "l" yields FD_ACCEPT
    And WSAEventSelect(l, NULL, 0)
    When a = accept(l)
    Then the journal tells of the step before:
      | indicated a FD_WRITE: recorded |
    And the table of sockets shows:
      | socket | mask | event |
      | a      | -    | -     |

  @MSG-1 @MSG-2
  Scenario: A selection of messages, an arrival that is posted, and one that is not
    Given w = CreateWindowEx()
    When WSAAsyncSelect(s, w, WM_USER, FD_READ)
    Then the journal tells of the step before:
      | selected FD_READ of s for w |
    When send(peer, "one", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: recorded |
      | posted s FD_READ to w (MSG-1) |
    When send(peer, "two", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: not re-enabled (READ-3) |
    When WSAAsyncSelect(s, w, 0, 0)
    Then the journal tells of the step before:
      | selected nothing for s (SEL-6) |

  @SEL-11
  Scenario: closesocket tells no event object
    Given send(peer, "hello", 0) reaches "s"
    And recv(s, 512, 0)
    When closesocket(s)
    Then the journal tells nothing of the step before
