package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsalab.features.FeatureFiles.Scenario;
import org.wsalab.notification.Quirk;

/**
 * That rules and scenarios agree: docs/rules.md, and docs/notes.md for the claims of the source
 * notes, state what the features are tagged with.
 */
class FeatureRulesTest {
  /** Rules that no scenario can show yet. */
  static final Set<String> WITHOUT_SCENARIO = Set.of();

  private static final Pattern STATED = Pattern.compile("(?m)^- \\*\\*([A-Z]+-\\d+)\\*\\* ");
  private static final Pattern RULE = Pattern.compile("[A-Z]+-\\d+");

  @Test
  void every_rule_and_every_claim_of_the_notes_has_a_scenario() throws IOException {
    Set<String> expected = new LinkedHashSet<>(rules());
    expected.removeAll(WITHOUT_SCENARIO);
    assertThat(tags()).containsAll(expected);
  }

  @Test
  void no_rule_said_to_be_without_scenario_has_one() {
    assertThat(tags()).noneMatch(WITHOUT_SCENARIO::contains);
  }

  @Test
  void every_rule_that_a_scenario_names_exists() throws IOException {
    List<String> named = tags().stream().filter(tag -> RULE.matcher(tag).matches()).toList();
    assertThat(rules()).containsAll(named);
  }

  @Test
  void every_scenario_names_a_rule() {
    assertThat(FeatureFiles.scenarios())
        .allSatisfy(scenario -> assertThat(scenario.tags()).anyMatch(RULE.asMatchPredicate()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"documented", "windows"})
  void each_side_of_every_difference_has_a_scenario_and_nothing_else_takes_sides(String side) {
    List<String> differences =
        Arrays.stream(Quirk.values()).filter(Quirk::documented).map(Quirk::rule).toList();
    List<Scenario> scenarios =
        FeatureFiles.scenarios().stream().filter(s -> s.tags().contains(side)).toList();
    assertThat(scenarios)
        .allSatisfy(scenario -> assertThat(scenario.tags()).containsAnyElementsOf(differences));
    assertThat(differences)
        .allSatisfy(rule -> assertThat(scenarios).anyMatch(s -> s.tags().contains(rule)));
  }

  private static Set<String> tags() {
    Set<String> tags = new LinkedHashSet<>();
    FeatureFiles.scenarios().forEach(scenario -> tags.addAll(scenario.tags()));
    return tags;
  }

  private static List<String> rules() throws IOException {
    List<String> rules = new ArrayList<>();
    for (String document : List.of("docs/rules.md", "docs/notes.md")) {
      String text = Files.readString(Path.of(document));
      STATED.matcher(text).results().forEach(match -> rules.add(match.group(1)));
    }
    return rules;
  }
}
