package org.wsalab.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The rules and what a run of features says about them.
 *
 * @param subject what was checked, in words
 * @param time when, in words
 * @param rules all rules
 * @param scenarios the scenarios of the features, whether they were run or not
 * @param runs one for each provider and profile
 */
public record RuleReport(
    String subject, String time, List<Rule> rules, List<Scenario> scenarios, List<RuleRun> runs) {
  /** The page. */
  public static final String PAGE = "rules.html";

  /** The same for programs. */
  public static final String DATA = "rules.json";

  /** Keeps lists of its own. */
  public RuleReport {
    rules = List.copyOf(rules);
    scenarios = List.copyOf(scenarios);
    runs = List.copyOf(runs);
  }

  /**
   * Writes {@link #PAGE} and {@link #DATA}.
   *
   * @param folder a folder that exists
   */
  public void writeTo(Path folder) throws IOException {
    Files.writeString(folder.resolve(PAGE), new RulePage(this).text());
    Files.writeString(folder.resolve(DATA), new RuleData(this).text());
  }

  /** The scenarios that name a rule. */
  List<Scenario> scenarios(Rule rule) {
    return scenarios.stream().filter(scenario -> scenario.shows(rule)).toList();
  }

  /** What a run says of a rule. */
  Verdict verdict(Rule rule, RuleRun run) {
    return Verdict.of(scenarios(rule).stream().map(run::of).toList());
  }

  /** How many scenarios of a rule were run. */
  long made(Rule rule, RuleRun run) {
    return scenarios(rule).stream().filter(s -> run.of(s) != Verdict.NOT_RUN).count();
  }

  /** How many scenarios of a rule were run and hold. */
  long passed(Rule rule, RuleRun run) {
    return scenarios(rule).stream().filter(s -> run.of(s) == Verdict.PASSED).count();
  }

  /** The first scenario of a rule that did not hold, if one did not. */
  Optional<Scenario> firstDifference(Rule rule, RuleRun run) {
    return scenarios(rule).stream().filter(s -> run.of(s) == Verdict.FAILED).findFirst();
  }

  /** How many rules a run says this of. */
  long count(RuleRun run, Verdict verdict) {
    return rules.stream().filter(rule -> verdict(rule, run) == verdict).count();
  }

  /** The version that made it. */
  static String version() {
    String version = RuleReport.class.getPackage().getImplementationVersion();
    return version == null ? "(development)" : version;
  }
}
