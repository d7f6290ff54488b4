package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.plugin.event.Status;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.notification.Profile;
import org.wsalab.notification.Quirk;

/**
 * That a scenario about a difference sees the difference: it holds on its side of the quirk and
 * fails on the other. The quirk is switched alone, in the profile that has none, on the provider
 * that can run all scenarios.
 */
class QuirkTest {
  @BeforeAll
  static void choose() {
    System.setProperty("wsalab.provider", "simulated");
  }

  @AfterAll
  static void forget() {
    System.clearProperty("wsalab.provider");
  }

  static List<Quirk> differences() {
    return Arrays.stream(Quirk.values()).filter(Quirk::documented).toList();
  }

  static Stream<Quirk> others() {
    return Arrays.stream(Quirk.values()).filter(quirk -> !quirk.documented());
  }

  /** The differences that a scenario is about: one, as a rule, and all that it names. */
  static Stream<Set<Quirk>> differencesOfAScenario() {
    return FeatureFiles.scenarios().stream()
        .map(FeatureFiles.Scenario::tags)
        .filter(tags -> tags.contains("documented"))
        .map(tags -> differences().stream().filter(quirk -> tags.contains(quirk.rule())))
        .map(quirks -> quirks.collect(Collectors.toCollection(LinkedHashSet::new)))
        .distinct()
        .map(Set::copyOf);
  }

  @ParameterizedTest
  @MethodSource("differencesOfAScenario")
  void documented_scenarios_hold_with_their_quirks_and_fail_without_one(Set<Quirk> quirks) {
    StringBuilder tags = new StringBuilder("@documented");
    Profile switched = Profile.WINDOWS;
    for (Quirk quirk : differences()) {
      tags.append(quirks.contains(quirk) ? " and @" : " and not @").append(quirk.rule());
      switched = switched.with(quirk, quirks.contains(quirk));
    }
    assertThat(endsOf(switched, tags.toString())).containsOnly(Status.PASSED);
    for (Quirk quirk : quirks) {
      assertThat(endsImpatiently(switched.with(quirk, false), tags.toString()))
          .containsOnly(Status.FAILED);
    }
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
    String tags = "not @documented and not @quirk and @" + quirk.rule();
    assertThat(endsOf(Profile.WINDOWS, tags)).containsOnly(Status.PASSED);
    assertThat(endsImpatiently(Profile.WINDOWS.with(quirk, true), tags)).contains(Status.FAILED);
  }

  @Test
  void what_a_quirk_of_neither_profile_makes_of_its_rule_is_seen_too() {
    String tags = "@quirk and @" + Quirk.SIGNAL_AGAIN.rule();
    Profile switched = Profile.WINDOWS.with(Quirk.SIGNAL_AGAIN, true);
    assertThat(endsOf(switched, tags)).containsOnly(Status.PASSED);
    assertThat(endsImpatiently(Profile.WINDOWS, tags)).containsOnly(Status.FAILED);
  }

  private static Iterable<Status> endsOf(Profile profile, String tags) {
    return FeatureRun.of(profile, "--tags", tags, "features").scenarios().values();
  }

  private static Iterable<Status> endsImpatiently(Profile profile, String tags) {
    return FeatureRun.impatiently(profile, "--tags", tags, "features").scenarios().values();
  }
}
