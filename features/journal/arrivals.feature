@simulated
Feature: What becomes of an arrival, as the journal tells it

  A program only learns whether it is told. The journal says of each arrival what it did to the
  record, and names the rule: on record, there already, not asked for, not yet let in again, held
  back. Who wonders why a wait does not end finds the line here.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_READ | FD_CLOSE)

  @SEL-2
  Scenario: It is put on record, and signals
    When send(peer, "hello", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: recorded |
      | signaled e by s FD_READ       |

  @ENUM-9
  Scenario: One of its kind is on record: it adds nothing and does not signal
    Given send(peer, "one", 0) reaches "s"
    When send(peer, "two", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: already on record (ENUM-9) |

  @ENUM-9 @quirk
  Scenario: One of its kind is on record: with the quirk it adds nothing, but signals
    Given send(peer, "one", 0) reaches "s"
    When send(peer, "two", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: already on record (ENUM-9) |
      | signaled e by s FD_READ, was signaled already   |

  @READ-3 @windows
  Scenario: After an enumeration there is room again
    Given send(peer, "one", 0) reaches "s"
    And enumerating "s" yields FD_READ
    When send(peer, "two", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: recorded |
      | signaled e by s FD_READ       |

  @READ-3 @documented
  Scenario: After an enumeration there is no room until a receive
    Given send(peer, "one", 0) reaches "s"
    And enumerating "s" yields FD_READ
    When send(peer, "two", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: not re-enabled (READ-3) |

  @SEL-10 @windows
  Scenario: It is not selected: it is put on record all the same, and signals nothing
    Given WSAEventSelect(s, e, FD_CLOSE)
    When send(peer, "hello", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: recorded |

  @SEL-10 @documented
  Scenario: It is not selected: it is forgotten
    Given WSAEventSelect(s, e, FD_CLOSE)
    When send(peer, "hello", 0) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_READ: not selected, forgotten (SEL-10) |

  @CLOSE-2 @documented
  Scenario: The end of the stream is held back behind unread data, and comes when that is read
    Given send(peer, "hello", 0) reaches "s"
    When shutdown(peer, SD_SEND) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_CLOSE: held back until the data is read (CLOSE-2) |
    When recv(s, 512, 0)
    Then the journal tells of the step before:
      | taken back s FD_READ by recv (READ-4)          |
      | re-enabled s FD_READ by recv (READ-1)          |
      | indicated s FD_CLOSE: recorded                 |
      | signaled e by s FD_CLOSE, was signaled already |

  @CLOSE-4 @windows
  Scenario: A reset comes with its error
    Given setsockopt(peer, SOL_SOCKET, SO_LINGER, new linger(1, 0))
    When closesocket(peer) reaches "s"
    Then the journal tells of the step before:
      | indicated s FD_CLOSE with WSAECONNABORTED (10053): recorded |
      | signaled e by s FD_CLOSE                                    |
