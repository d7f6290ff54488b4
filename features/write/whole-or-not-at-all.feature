Feature: A non-blocking send on a stream takes the whole buffer or fails

  On other systems a send may be cut short, and the program sends the rest. On Windows it takes all
  or fails with WSAEWOULDBLOCK. Programs have come to rely on it.

  @WRITE-5
  Scenario: No send is cut short, however full the buffers get
    Given a connected pair "peer" and "s"
    And WSAEventSelect(s, NULL, 0)
    Then send(s, new byte[100000]), repeated, returns 100000 until it fails with WSAEWOULDBLOCK

  @WRITE-5
  Scenario: Nor is one larger than the buffers
    Given a connected pair "peer" and "s"
    And WSAEventSelect(s, NULL, 0)
    Then send(s, new byte[20000000]) returns 20000000
    And send(s, "x", 0) fails with WSAEWOULDBLOCK
