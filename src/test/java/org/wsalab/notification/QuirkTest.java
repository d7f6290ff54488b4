package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class QuirkTest {

  @Test
  void all_quirks_are_documented_but_the_two_that_no_profile_has() {
    assertThat(Arrays.stream(Quirk.values()).filter(quirk -> !quirk.documented()))
        .containsExactly(Quirk.SIGNAL_AGAIN, Quirk.SHORT_SENDS);
  }

  @Test
  void a_quirk_is_found_by_its_rule_and_by_its_name_in_any_case() {
    assertThat(Quirk.named("close-2")).contains(Quirk.CLOSE_AFTER_DATA);
    assertThat(Quirk.named("Close_After_Data")).contains(Quirk.CLOSE_AFTER_DATA);
    assertThat(Quirk.named("CLOSE-5")).isEmpty();
  }
}
