package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.plugin.event.Status;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.notification.Profile;
import org.wsalab.notification.Quirk;

/**
 * That a scenario about a difference sees the difference: it holds on its side of the quirk and
 * fails on the other. The quirk is switched alone, in the profile that has none.
 */
class QuirkTest {
  static List<Quirk> differences() {
    return Arrays.stream(Quirk.values()).filter(Quirk::documented).toList();
  }

  static Stream<Quirk> others() {
    return Arrays.stream(Quirk.values()).filter(quirk -> !quirk.documented());
  }

  @ParameterizedTest
  @MethodSource("differences")
  void documented_scenarios_hold_with_the_quirk_and_fail_without(Quirk quirk) {
    String tags = "@documented and @" + quirk.rule();
    assertThat(endsOf(Profile.WINDOWS.with(quirk, true), tags)).containsOnly(Status.PASSED);
    assertThat(endsImpatiently(Profile.WINDOWS, tags)).containsOnly(Status.FAILED);
  }

  @ParameterizedTest
  @MethodSource("differences")
  void windows_scenarios_hold_without_the_quirk_and_fail_with_it(Quirk quirk) {
    String tags = "@windows and @" + quirk.rule();
    assertThat(endsOf(Profile.WINDOWS, tags)).containsOnly(Status.PASSED);
    assertThat(endsImpatiently(Profile.WINDOWS.with(quirk, true), tags))
        .containsOnly(Status.FAILED);
  }

  @ParameterizedTest
  @MethodSource("others")
  void what_neither_profile_does_is_seen_by_some_scenario(Quirk quirk) {
    String tags = "not @documented and @" + quirk.rule();
    assertThat(endsOf(Profile.WINDOWS, tags)).containsOnly(Status.PASSED);
    assertThat(endsImpatiently(Profile.WINDOWS.with(quirk, true), tags)).contains(Status.FAILED);
  }

  private static Iterable<Status> endsOf(Profile profile, String tags) {
    return FeatureRun.of(profile, "--tags", tags, "features").scenarios().values();
  }

  private static Iterable<Status> endsImpatiently(Profile profile, String tags) {
    return FeatureRun.impatiently(profile, "--tags", tags, "features").scenarios().values();
  }
}
