@gallery
Feature: Gallery 9: a write filter that is disabled and enabled again never fires

  libkqueue: mheily/libkqueue commit 8dd6164 (2026-05-05).

  Seen: a program that disables and enables a write filter on an idle, writable socket hangs.

  Cause: to enable the filter selects the socket again. On Windows that records nothing for a
  socket whose FD_WRITE was enumerated, writable or not.

  Remedy: when the filter is enabled, ask select whether the socket is writable, and deliver the
  event oneself if it is.

  Background:
    Given a connected pair "peer" and "s"
    And auto = CreateEvent(NULL, FALSE, FALSE, NULL)

  @SEL-8 @WRITE-2 @windows
  Scenario: Enabling selects again
    Given thread "filter" runs:
      """
      for (int fired = 0; fired < 2; fired++) {
        WSAEventSelect(s, auto, FD_WRITE);
        WSAWaitForMultipleEvents(1, new HANDLE[] {auto}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, auto);
        WSAEventSelect(s, NULL, 0);
      }
      outcome("fired twice");
      """
    Then the outcomes of all interleavings are:
      | waits for ever: filter |

  @SEL-8 @documented
  Scenario: By the documentation selecting again would record FD_WRITE anew
    Given thread "filter" runs:
      """
      for (int fired = 0; fired < 2; fired++) {
        WSAEventSelect(s, auto, FD_WRITE);
        WSAWaitForMultipleEvents(1, new HANDLE[] {auto}, FALSE, WSA_INFINITE, FALSE);
        WSAEnumNetworkEvents(s, auto);
        WSAEventSelect(s, NULL, 0);
      }
      outcome("fired twice");
      """
    Then in every interleaving the outcome is "fired twice"

  @WRITE-2
  Scenario: Enabling asks whether the socket is writable
    Given thread "filter" runs:
      """
      for (int fired = 0; fired < 2; fired++) {
        WSAEventSelect(s, auto, FD_WRITE);
        fd_set writable = new fd_set();
        FD_SET(s, writable);
        if (select(0, null, writable, null, new timeval()) == 0) {
          WSAWaitForMultipleEvents(1, new HANDLE[] {auto}, FALSE, WSA_INFINITE, FALSE);
        }
        WSAEnumNetworkEvents(s, auto);
        WSAEventSelect(s, NULL, 0);
      }
      outcome("fired twice");
      """
    Then in every interleaving the outcome is "fired twice"
