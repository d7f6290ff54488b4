package org.wsalab.winsock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NtStatusTest {
  @Test
  void overlapped_that_the_system_has_ended_tells_the_error_of_its_status() {
    WSAOVERLAPPED overlapped = new WSAOVERLAPPED();
    overlapped.Internal = Integer.toUnsignedLong(NtStatus.STATUS_CANCELLED);
    assertThat(overlapped.error()).isEqualTo(WinError.WSA_OPERATION_ABORTED);
    assertThat(overlapped).hasToString("overlapped ended by WSA_OPERATION_ABORTED (995)");
  }

  @Test
  void success_and_what_is_only_informational_are_no_errors() {
    assertThat(NtStatus.error(0)).isZero();
    assertThat(NtStatus.error(0x40000000)).isZero();
  }

  @Test
  void status_that_sockets_do_not_end_with_is_what_windows_makes_of_one_it_does_not_know() {
    assertThat(NtStatus.error(0xC0001234)).isEqualTo(317);
  }

  @Test
  void overlapped_that_goes_on_is_looked_at_when_it_is_asked_about() {
    WSAOVERLAPPED overlapped = new WSAOVERLAPPED();
    overlapped.begin();
    overlapped.lookedAt(() -> overlapped.end(0, 5));
    assertThat(overlapped.pending()).isFalse();
    assertThat(overlapped.InternalHigh).isEqualTo(5);
  }
}
