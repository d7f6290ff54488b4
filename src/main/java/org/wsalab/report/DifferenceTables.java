package org.wsalab.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What an author of a Winsock looks at first: for each run the rules that do not hold, each with
 * the first scenario that differs and the command that repeats it.
 */
final class DifferenceTables {
  private final RuleReport report;

  DifferenceTables(RuleReport report) {
    this.report = report;
  }

  /** Tables of HTML; nothing where all rules hold. */
  String text() {
    return report.runs().stream().map(this::table).collect(Collectors.joining());
  }

  private String table(RuleRun run) {
    List<Rule> broken =
        report.rules().stream().filter(r -> report.verdict(r, run) == Verdict.FAILED).toList();
    if (broken.isEmpty()) {
      return "";
    }
    String count = broken.size() == 1 ? "1 rule does" : broken.size() + " rules do";
    return "<details open class=\"differences\"><summary>"
        + Html.escaped(run.name())
        + ": <span class=\"failed\">"
        + count
        + " not hold</span></summary>\n<table>\n<thead><tr><th>rule</th><th>holds in</th>"
        + "<th>first difference</th></tr></thead>\n<tbody>\n"
        + broken.stream().map(rule -> row(rule, run)).collect(Collectors.joining())
        + "</tbody>\n</table></details>\n";
  }

  private String row(Rule rule, RuleRun run) {
    Scenario scenario = report.firstDifference(rule, run).orElseThrow();
    return "<tr><th scope=\"row\"><a href=\"#"
        + rule.id()
        + "\">"
        + rule.id()
        + "</a></th><td class=\"number\">"
        + report.passed(rule, run)
        + " of "
        + report.made(rule, run)
        + "</td><td><p>"
        + Html.ofMarkdown(rule.statement())
        + "</p><span class=\"about\">"
        + Html.escaped(scenario.name())
        + "</span><pre>"
        + Html.escaped(run.failure(scenario))
        + "</pre><code>"
        + Html.escaped(run.command(scenario))
        + "</code></td></tr>\n";
  }
}
