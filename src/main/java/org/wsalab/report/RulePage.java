package org.wsalab.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A report as one page of HTML that needs nothing beside it. */
final class RulePage {
  private final RuleReport report;

  RulePage(RuleReport report) {
    this.report = report;
  }

  String text() {
    return frame()
        .replace("{{version}}", Html.escaped(RuleReport.version()))
        .replace("{{time}}", Html.escaped(report.time()))
        .replace("{{subject}}", Html.escaped(report.subject()))
        .replace("{{runs}}", each(report.runs(), this::runRow))
        .replace("{{differences}}", new DifferenceTables(report).text())
        .replace("{{contents}}", each(List.copyOf(byGroup().keySet()), RulePage::link))
        .replace("{{groups}}", groups());
  }

  /** The page around the tables, with its style. */
  private static String frame() {
    try (InputStream in = RulePage.class.getResourceAsStream("page.html")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String runRow(RuleRun run) {
    return "<tr><th scope=\"row\">"
        + Html.escaped(run.name())
        + about(run)
        + "</th>"
        + number(run.verdicts().size(), "")
        + number(run.count(Verdict.PASSED), "")
        + number(run.count(Verdict.FAILED), "failed")
        + number(report.count(run, Verdict.PASSED), "")
        + number(report.count(run, Verdict.FAILED), "failed")
        + number(report.count(run, Verdict.NOT_RUN), "")
        + "<td><a href=\""
        + Html.escaped(run.folder())
        + "/cucumber.html\">step by step</a></td></tr>\n";
  }

  private static String about(RuleRun run) {
    String text = Html.escaped(run.about());
    return text.isEmpty() ? "" : "<span class=\"place\">" + text + "</span>";
  }

  private static String number(long count, String style) {
    String styled = count > 0 && !style.isEmpty() ? " " + style : "";
    return "<td class=\"number" + styled + "\">" + count + "</td>";
  }

  private static String link(String heading) {
    return "<a href=\"#" + anchor(heading) + "\">" + anchor(heading) + "</a>\n";
  }

  /** What a heading such as {@code EVT: event objects} begins with. */
  private static String anchor(String heading) {
    return Html.escaped(heading.replaceFirst(":.*", ""));
  }

  private String groups() {
    List<Map.Entry<String, List<Rule>>> groups = List.copyOf(byGroup().entrySet());
    return each(groups, entry -> group(entry.getKey(), entry.getValue()));
  }

  private Map<String, List<Rule>> byGroup() {
    return report.rules().stream()
        .collect(Collectors.groupingBy(Rule::group, LinkedHashMap::new, Collectors.toList()));
  }

  private String group(String heading, List<Rule> rules) {
    return "<h2 id=\""
        + anchor(heading)
        + "\">"
        + Html.ofMarkdown(heading)
        + "</h2>\n<table class=\"rules\">\n<thead><tr><th>rule</th><th>says</th>"
        + each(report.runs(), run -> "<th class=\"run\">" + name(run) + "</th>")
        + "</tr></thead>\n<tbody>\n"
        + each(rules, this::ruleRow)
        + "</tbody>\n</table>\n";
  }

  private String ruleRow(Rule rule) {
    return "<tr id=\""
        + rule.id()
        + "\"><th scope=\"row\"><a href=\"#"
        + rule.id()
        + "\">"
        + rule.id()
        + "</a><span class=\"source\">"
        + Html.escaped(rule.source())
        + "</span></th>\n<td><p>"
        + Html.ofMarkdown(rule.statement())
        + "</p>\n"
        + each(rule.sides(), side -> "<p class=\"side\">" + Html.ofMarkdown(side) + "</p>\n")
        + scenarios(rule)
        + "</td>"
        + each(report.runs(), run -> ruleCell(rule, run))
        + "</tr>\n";
  }

  private String ruleCell(Rule rule, RuleRun run) {
    long made = report.made(rule, run);
    String held = report.passed(rule, run) + " of " + made;
    String count = made == 0 ? "" : "<span class=\"count\">" + held + "</span>";
    return "<td class=\"run\">" + mark(report.verdict(rule, run)) + count + "</td>";
  }

  private String scenarios(Rule rule) {
    List<Scenario> scenarios = report.scenarios(rule);
    if (scenarios.isEmpty()) {
      String why = rule.lack().isEmpty() ? "" : ": " + Html.ofMarkdown(rule.lack());
      return "<p class=\"none\">no scenario here" + why + "</p>\n";
    }
    boolean failed = report.runs().stream().anyMatch(run -> fails(rule, run));
    String number = scenarios.size() == 1 ? "1 scenario" : scenarios.size() + " scenarios";
    return (failed ? "<details open>" : "<details>")
        + "<summary>"
        + number
        + "</summary>\n<table class=\"scenarios\">\n"
        + each(scenarios, this::scenarioRow)
        + "</table></details>\n";
  }

  private boolean fails(Rule rule, RuleRun run) {
    return report.verdict(rule, run) == Verdict.FAILED;
  }

  private String scenarioRow(Scenario scenario) {
    return "<tr><td>"
        + Html.escaped(scenario.name())
        + "<span class=\"place\">"
        + Html.escaped(scenario.place())
        + "</span></td>"
        + each(report.runs(), run -> "<td class=\"run\">" + mark(run.of(scenario)) + "</td>")
        + "</tr>\n"
        + each(report.runs(), run -> failureRow(scenario, run));
  }

  private String failureRow(Scenario scenario, RuleRun run) {
    if (run.failure(scenario).isEmpty()) {
      return "";
    }
    return "<tr><td colspan=\""
        + (1 + report.runs().size())
        + "\"><span class=\"failed\">"
        + Html.escaped(run.name())
        + "</span><pre>"
        + Html.escaped(run.failure(scenario))
        + "</pre><code>"
        + Html.escaped(run.command(scenario))
        + "</code></td></tr>\n";
  }

  private static String mark(Verdict verdict) {
    String style = verdict.words().replace(" ", "-");
    return "<span class=\"" + style + "\">" + verdict.words() + "</span>";
  }

  private static String name(RuleRun run) {
    return Html.escaped(run.provider()) + "<br>" + Html.escaped(run.profile());
  }

  private static <T> String each(List<T> items, Function<T, String> text) {
    return items.stream().map(text).collect(Collectors.joining());
  }
}
