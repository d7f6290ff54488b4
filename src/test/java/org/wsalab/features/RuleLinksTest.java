package org.wsalab.features;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wsalab.features.FeatureFiles.Scenario;
import org.wsalab.report.Rule;
import org.wsalab.report.RuleDocument;

/**
 * That docs/rules.md and docs/notes.md agree with the tags of the features; with {@code
 * -Dwsalab.write=true} they are made to.
 */
class RuleLinksTest {
  private static final String WRITE = "wsalab.write";

  @ParameterizedTest
  @ValueSource(strings = {"docs/rules.md", "docs/notes.md"})
  void every_rule_and_every_claim_is_linked_to_the_features_that_show_it(Path file)
      throws IOException {
    String document = Files.readString(file);
    String linked = RuleLinks.in(document, FeatureFiles.scenarios());
    if (Boolean.getBoolean(WRITE) && !document.equals(linked)) {
      document = linked;
      Files.writeString(file, document);
    }
    String remedy = file + ": mvn test -Dtest=RuleLinksTest -Dwsalab.write=true puts it right";
    assertThat(linesOnlyIn(linked, document)).as("missing in " + remedy).isEmpty();
    assertThat(linesOnlyIn(document, linked)).as("too much in " + remedy).isEmpty();
    assertThat(document).as(remedy).isEqualTo(linked);
  }

  @Test
  void just_the_rules_without_a_scenario_say_why_they_have_none() {
    assertThat(RuleDocument.shipped())
        .filteredOn(rule -> !rule.lack().isEmpty())
        .extracting(Rule::id)
        .containsExactlyInAnyOrderElementsOf(FeatureRulesTest.WITHOUT_SCENARIO);
    assertThat(RuleDocument.shipped())
        .filteredOn(rule -> rule.lack().isEmpty())
        .extracting(Rule::id)
        .isNotEmpty()
        .noneMatch(FeatureRulesTest.WITHOUT_SCENARIO::contains);
  }

  @Test
  void links_take_the_place_of_older_ones_and_of_the_word_that_there_is_none() {
    String document =
        """
        - **A-1** (D) One.
          - D: so.
          - Scenarios: [old](old)
        - **A-2** (D) Two.
          - Scenarios: none yet: it is early.
        - **A-3** (D) Three.
          - Scenarios: none yet: it is early.

        ## Next
          not of a rule
        """;
    List<Scenario> scenarios =
        List.of(
            scenario("features/a/x.feature", "A-1"),
            scenario("features/a/x.feature", "A-1"),
            scenario("features/b/y.feature", "A-1", "A-3"));

    assertThat(RuleLinks.in(document, scenarios))
        .isEqualTo(
            """
            - **A-1** (D) One.
              - D: so.
              - Scenarios: [a/x](../features/a/x.feature), [b/y](../features/b/y.feature)
            - **A-2** (D) Two.
              - Scenarios: none yet: it is early.
            - **A-3** (D) Three.
              - Scenarios: [b/y](../features/b/y.feature)

            ## Next
              not of a rule
            """);
  }

  private static List<String> linesOnlyIn(String text, String other) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.removeAll(other.lines().toList());
    return lines;
  }

  private static Scenario scenario(String file, String... tags) {
    return new Scenario(Path.of(file), "s", Set.of(tags), List.of());
  }
}
