package org.wsalab.provider.emulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEACCES;
import static org.wsalab.winsock.WinError.WSAEADDRINUSE;

import org.junit.jupiter.api.Test;

class AddressUseTest {
  private static final AddressUse EVERY = new AddressUse("0.0.0.0", true, false, false);
  private static final AddressUse OWN = new AddressUse("127.0.0.1", false, false, false);

  @Test
  void an_address_of_its_own_is_another_than_every_address() {
    assertThat(EVERY.conflict(OWN)).isZero();
    assertThat(OWN.conflict(EVERY)).isZero();
  }

  @Test
  void the_same_address_is_in_use_unless_both_share() {
    assertThat(OWN.conflict(OWN)).isEqualTo(WSAEADDRINUSE);
    assertThat(shared(OWN).conflict(OWN)).isEqualTo(WSAEADDRINUSE);
    assertThat(shared(EVERY).conflict(shared(EVERY))).isZero();
  }

  @Test
  void an_exclusive_socket_with_every_address_keeps_out_those_with_one() {
    assertThat(exclusive(EVERY).conflict(OWN)).isEqualTo(WSAEACCES);
    assertThat(exclusive(EVERY).conflict(exclusive(OWN))).isEqualTo(WSAEACCES);
    assertThat(exclusive(EVERY).conflict(EVERY)).isEqualTo(WSAEADDRINUSE);
  }

  @Test
  void an_exclusive_socket_gets_every_address_only_while_nobody_has_one() {
    assertThat(OWN.conflict(exclusive(EVERY))).isEqualTo(WSAEADDRINUSE);
    assertThat(exclusive(OWN).conflict(EVERY)).isZero();
  }

  @Test
  void an_exclusive_address_is_forbidden_to_those_that_share() {
    assertThat(exclusive(OWN).conflict(shared(OWN))).isEqualTo(WSAEACCES);
  }

  private static AddressUse shared(AddressUse use) {
    return new AddressUse(use.host(), use.any(), false, true);
  }

  private static AddressUse exclusive(AddressUse use) {
    return new AddressUse(use.host(), use.any(), true, false);
  }
}
