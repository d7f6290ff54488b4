package org.wsalab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleDocumentTest {
  @Test
  void a_rule_has_its_heading_source_and_statement() {
    String document =
        """
        # Rules
        - **D** no rule
        ## EVT: event objects

        - **EVT-1** (D; N says 1/100 s, which is wrong) It is (so).
          - Scenarios: [a](../features/a.feature)
        """;

    assertThat(RuleDocument.rules(document))
        .containsExactly(
            new Rule(
                "EVT-1",
                "EVT: event objects",
                "D; N says 1/100 s, which is wrong",
                "It is (so).",
                List.of(),
                ""));
  }

  @Test
  void a_rule_with_sides_comes_from_their_sources() {
    String document =
        """
        ## READ
        - **READ-3** An arrival.
          - D: nothing further.
          - W: recorded.
        - **READ-6** (W) Pending.
          - Scenarios: none yet: it is early.
        """;

    assertThat(RuleDocument.rules(document))
        .containsExactly(
            new Rule(
                "READ-3",
                "READ",
                "D W",
                "An arrival.",
                List.of("D: nothing further.", "W: recorded."),
                ""),
            new Rule("READ-6", "READ", "W", "Pending.", List.of(), "it is early."));
  }

  @Test
  void a_claim_comes_from_the_notes() {
    assertThat(RuleDocument.rules("## N: claims\n- **N-1** It is so. *Wrong.*\n"))
        .containsExactly(new Rule("N-1", "N: claims", "N", "It is so. *Wrong.*", List.of(), ""));
  }

  @Test
  void every_rule_and_every_claim_of_the_project_is_shipped_with_a_source() throws IOException {
    List<Rule> stated = new ArrayList<>();
    stated.addAll(RuleDocument.rules(Files.readString(Path.of("docs/rules.md"))));
    stated.addAll(RuleDocument.rules(Files.readString(Path.of("docs/notes.md"))));

    assertThat(RuleDocument.shipped())
        .isEqualTo(stated)
        .extracting(Rule::id)
        .hasSizeGreaterThan(70)
        .contains("READ-1", "N-1", "N-26");
    assertThat(RuleDocument.shipped())
        .allSatisfy(rule -> assertThat(rule.source()).matches("[DWN].*"))
        .allSatisfy(rule -> assertThat(rule.group()).startsWith(rule.id().split("-")[0]));
  }
}
