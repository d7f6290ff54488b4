package org.wsalab.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleReportTest {
  private static final Rule READ_1 =
      new Rule("READ-1", "READ", "D", "Says <so> & `recv`.", List.of(), "");
  private static final Rule READ_3 =
      new Rule("READ-3", "READ", "D W", "Differs.", List.of("D: one.", "W: two."), "");
  private static final Rule READ_6 =
      new Rule("READ-6", "READ", "W", "Pending.", List.of(), "early");

  private static final Scenario PLAIN = scenario(3, "@READ-1");
  private static final Scenario BOTH = scenario(7, "@READ-1", "@READ-3");
  private static final Scenario DOCUMENTED = scenario(9, "@READ-3", "@documented");

  private static final RuleRun WINDOWS =
      new RuleRun(
          "wine",
          List.of("--dll", "my ws2_32.dll"),
          "Wine 8.0",
          "windows",
          "wine-windows",
          Map.of(PLAIN.place(), Verdict.PASSED, BOTH.place(), Verdict.FAILED),
          Map.of(BOTH.place(), "f:8: Then <it>\n  expected: one\n    actual: other"));
  private static final RuleRun OTHER =
      new RuleRun(
          "linux",
          List.of(),
          "",
          "documented",
          "linux-documented",
          Map.of(PLAIN.place(), Verdict.PASSED),
          Map.of());

  private static final RuleReport REPORT =
      new RuleReport(
          "Checked: a <b>",
          "today",
          List.of(READ_1, READ_3, READ_6),
          List.of(PLAIN, BOTH, DOCUMENTED),
          List.of(WINDOWS, OTHER));

  @TempDir Path directory;

  @Test
  void one_failure_fails_a_rule() {
    assertThat(REPORT.verdict(READ_1, WINDOWS)).isEqualTo(Verdict.FAILED);
    assertThat(REPORT.verdict(READ_3, WINDOWS)).isEqualTo(Verdict.FAILED);
  }

  @Test
  void the_matrix_counts_and_tells_the_first_difference_with_its_command() {
    assertThat(RuleMatrix.of(REPORT))
        .startsWith("wine, windows: Wine 8.0 --dll my ws2_32.dll\n\nrule ")
        .contains("READ-1     1 of 2 !       1")
        .contains("READ-3     0 of 1 !       -")
        .doesNotContain("READ-6")
        .contains(
            "READ-3 on wine, windows: " + BOTH.name(),
            "    expected: one\n      actual: other\n  repl/wsalab check " + BOTH.place(),
            " --provider wine --dll 'my ws2_32.dll' --profile windows\n")
        .endsWith("linux, documented: 1 rules hold, 0 do not, 2 have no scenario here\n");
  }

  @Test
  void a_rule_passes_with_what_was_run_of_it() {
    assertThat(REPORT.verdict(READ_1, OTHER)).isEqualTo(Verdict.PASSED);
  }

  @Test
  void a_rule_of_which_nothing_was_run_neither_passes_nor_fails() {
    assertThat(REPORT.verdict(READ_3, OTHER)).isEqualTo(Verdict.NOT_RUN);
    assertThat(REPORT.verdict(READ_6, WINDOWS)).isEqualTo(Verdict.NOT_RUN);
  }

  @Test
  void the_page_is_whole_and_takes_texts_for_what_they_are() throws IOException {
    REPORT.writeTo(directory);

    assertThat(directory.resolve(RuleReport.PAGE))
        .content()
        .startsWith("<!DOCTYPE html>")
        .contains("Says &lt;so&gt; &amp; <code>recv</code>.", "Checked: a &lt;b&gt;. wsalab ")
        .contains("wine, windows<span class=\"place\">Wine 8.0 --dll my ws2_32.dll</span>")
        .contains("wine, windows: <span class=\"failed\">2 rules do not hold</span>")
        .containsPattern("<a href=\"#READ-1\">READ-1</a></th><td class=\"number\">1 of 2</td>")
        .doesNotContain("linux, documented: <span class=\"failed\">")
        .contains("no scenario here: early")
        .contains("a.feature:9")
        .contains("<a href=\"linux-documented/cucumber.html\">")
        .contains("<nav>\n<a href=\"#READ\">READ</a>\n</nav>", "<h2 id=\"READ\">READ</h2>")
        .doesNotContain("{{", "<script", "http");
  }

  @Test
  void a_cell_says_how_many_of_those_that_were_run_passed() {
    assertThat(new RulePage(REPORT).text())
        .contains("<span class=\"failed\">failed</span><span class=\"count\">1 of 2</span>")
        .contains("<span class=\"passed\">passed</span><span class=\"count\">1 of 1</span>")
        .contains("<td class=\"run\"><span class=\"not-run\">not run</span></td>");
  }

  @Test
  void the_data_are_json_with_the_verdicts_of_rules_and_scenarios() throws IOException {
    REPORT.writeTo(directory);

    String data = Files.readString(directory.resolve(RuleReport.DATA));
    try (JsonParser json = new JsonFactory().createParser(data)) {
      while (json.nextToken() != null) {
        assertThat(json.currentToken()).isNotNull();
      }
    }
    assertThat(data.replaceAll("\\s+", " "))
        .contains("\"id\" : \"READ-6\", \"group\" : \"READ\", \"source\" : \"W\"")
        .contains("\"lack\" : \"early\"")
        .contains(
            "\"name\" : \"Line 9\", \"file\" : \"a.feature\", \"line\" : 9,"
                + " \"tags\" : [ \"@READ-3\", \"@documented\" ]")
        .contains(
            "{ \"provider\" : \"wine\", \"profile\" : \"windows\", \"verdict\" : \"failed\","
                + " \"scenarios\" : 2, \"passed\" : 1 }")
        .contains("\"scenarios\" : 2, \"passed\" : 1, \"failed\" : 1");
  }

  private static Scenario scenario(int line, String... tags) {
    return new Scenario("a.feature", line, "Line " + line, List.of(tags));
  }
}
