@gallery
Feature: Gallery 49: a socket that WSAEventSelect has left non-blocking

  FreeRDP, OCaml, .NET, Cygwin: FreeRDP/FreeRDP commit 134a16d52 (2015-07-14); ocaml/ocaml PR#5328,
  commit ce4946768c (2011); dotnet/corefx 39677; cygwin/cygwin commit 1ef48340d (2006-01-20).

  Seen: receives that should block fail with WSAEWOULDBLOCK, or the change back to blocking fails
  with WSAEINVAL.

  Cause: WSAEventSelect makes a socket non-blocking without a word, and as long as a mask is
  selected FIONBIO cannot undo it. Programs forgot, or did it in the wrong order.

  Remedy: end the association, then FIONBIO 0.

  Background:
    Given a connected pair "peer" and "s"
    And an event object "e"
    And WSAEventSelect(s, e, FD_CLOSE)
    And thread "peer" runs:
      """
      send(peer, "hello", 0);
      """

  @SEL-3
  Scenario: The association ends, the mode stays
    Given thread "program" runs:
      """
      WSAEventSelect(s, NULL, 0);
      expect(recv(s, 512, 0), "hello");
      """
    Then in some interleaving thread "program" fails

  @SEL-4
  Scenario: FIONBIO before the association ends
    Given thread "program" runs:
      """
      ioctlsocket(s, FIONBIO, 0);
      WSAEventSelect(s, NULL, 0);
      expect(recv(s, 512, 0), "hello");
      """
    Then in some interleaving thread "program" fails

  @SEL-3 @SEL-4
  Scenario: The end of the association, then FIONBIO
    Given thread "program" runs:
      """
      WSAEventSelect(s, NULL, 0);
      ioctlsocket(s, FIONBIO, 0);
      expect(recv(s, 512, 0), "hello");
      outcome("received");
      """
    Then in every interleaving the outcome is "received"
