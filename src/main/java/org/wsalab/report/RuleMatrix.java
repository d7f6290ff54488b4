package org.wsalab.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A report as text: what each run says of each rule, and for each rule that does not hold the first
 * difference and the command that repeats it.
 */
public final class RuleMatrix {
  private static final String NONE = "-";

  private final RuleReport report;

  private RuleMatrix(RuleReport report) {
    this.report = report;
  }

  /** The text, of whole lines. A cell is how many scenarios hold, and of how many if not all. */
  public static String of(RuleReport report) {
    RuleMatrix matrix = new RuleMatrix(report);
    return matrix.subjects() + matrix.table() + "\n" + matrix.differences() + matrix.totals();
  }

  private String subjects() {
    StringBuilder text = new StringBuilder();
    for (RuleRun run : report.runs()) {
      if (!run.about().isEmpty()) {
        text.append(run.name()).append(": ").append(run.about()).append("\n");
      }
    }
    return text.isEmpty() ? "" : text + "\n";
  }

  private String table() {
    List<String> heading = new ArrayList<>(List.of("rule"));
    report.runs().forEach(run -> heading.add(run.name()));
    StringBuilder text = new StringBuilder(row(heading));
    for (Rule rule : report.rules()) {
      List<String> cells = new ArrayList<>(List.of(rule.id()));
      report.runs().forEach(run -> cells.add(cell(rule, run)));
      if (cells.stream().skip(1).anyMatch(cell -> !cell.equals(NONE))) {
        text.append(row(cells));
      }
    }
    return text.toString();
  }

  private String cell(Rule rule, RuleRun run) {
    long made = report.made(rule, run);
    long passed = report.passed(rule, run);
    if (made == 0) {
      return NONE;
    }
    return passed == made ? "" + passed : passed + " of " + made + " !";
  }

  private String row(List<String> cells) {
    StringBuilder text = new StringBuilder(String.format("%-9s", cells.get(0)));
    for (int i = 1; i < cells.size(); i++) {
      int width = Math.max(12, report.runs().get(i - 1).name().length());
      text.append("  ").append(String.format("%-" + width + "s", cells.get(i)));
    }
    return text.toString().stripTrailing() + "\n";
  }

  private String differences() {
    StringBuilder text = new StringBuilder();
    for (RuleRun run : report.runs()) {
      for (Rule rule : report.rules()) {
        report
            .firstDifference(rule, run)
            .ifPresent(scenario -> text.append(difference(rule, run, scenario)));
      }
    }
    return text.toString();
  }

  private static String difference(Rule rule, RuleRun run, Scenario scenario) {
    return rule.id()
        + " on "
        + run.name()
        + ": "
        + scenario.name()
        + "\n  "
        + run.failure(scenario).strip().replace("\n", "\n  ")
        + "\n  "
        + run.command(scenario)
        + "\n\n";
  }

  private String totals() {
    StringBuilder text = new StringBuilder();
    for (RuleRun run : report.runs()) {
      text.append(run.name()).append(": ");
      text.append(report.count(run, Verdict.PASSED)).append(" rules hold, ");
      text.append(report.count(run, Verdict.FAILED)).append(" do not, ");
      text.append(report.count(run, Verdict.NOT_RUN)).append(" have no scenario here\n");
    }
    return text.toString();
  }
}
