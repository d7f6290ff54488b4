package org.wsalab.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;

/** A report as JSON. */
final class RuleData {
  private final RuleReport report;
  private final StringWriter text = new StringWriter();

  RuleData(RuleReport report) {
    this.report = report;
  }

  String text() {
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.useDefaultPrettyPrinter();
      json.writeStartObject();
      json.writeStringField("version", RuleReport.version());
      json.writeStringField("time", report.time());
      json.writeStringField("subject", report.subject());
      runs(json);
      rules(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text + "\n";
  }

  private void runs(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("runs");
    for (RuleRun run : report.runs()) {
      json.writeStartObject();
      json.writeStringField("provider", run.provider());
      json.writeStringField("profile", run.profile());
      json.writeStringField("system", run.system());
      strings(json, "options", run.options());
      json.writeStringField("folder", run.folder());
      json.writeNumberField("scenarios", run.verdicts().size());
      json.writeNumberField("passed", run.count(Verdict.PASSED));
      json.writeNumberField("failed", run.count(Verdict.FAILED));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void rules(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("rules");
    for (Rule rule : report.rules()) {
      json.writeStartObject();
      json.writeStringField("id", rule.id());
      json.writeStringField("group", rule.group());
      json.writeStringField("source", rule.source());
      json.writeStringField("statement", rule.statement());
      strings(json, "sides", rule.sides());
      if (!rule.lack().isEmpty()) {
        json.writeStringField("lack", rule.lack());
      }
      counts(json, rule);
      scenarios(json, rule);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What each run says of a rule, and of how many of its scenarios. */
  private void counts(JsonGenerator json, Rule rule) throws IOException {
    json.writeArrayFieldStart("verdicts");
    for (RuleRun run : report.runs()) {
      json.writeStartObject();
      json.writeStringField("provider", run.provider());
      json.writeStringField("profile", run.profile());
      json.writeStringField("verdict", report.verdict(rule, run).words());
      json.writeNumberField("scenarios", report.made(rule, run));
      json.writeNumberField("passed", report.passed(rule, run));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void scenarios(JsonGenerator json, Rule rule) throws IOException {
    json.writeArrayFieldStart("scenarios");
    for (Scenario scenario : report.scenarios(rule)) {
      json.writeStartObject();
      json.writeStringField("name", scenario.name());
      json.writeStringField("file", scenario.file());
      json.writeNumberField("line", scenario.line());
      strings(json, "tags", scenario.tags());
      verdicts(json, run -> run.of(scenario));
      failures(json, scenario);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void verdicts(JsonGenerator json, Function<RuleRun, Verdict> of) throws IOException {
    json.writeArrayFieldStart("verdicts");
    for (RuleRun run : report.runs()) {
      json.writeStartObject();
      json.writeStringField("provider", run.provider());
      json.writeStringField("profile", run.profile());
      json.writeStringField("verdict", of.apply(run).words());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What differs, by run, with the command that repeats it. */
  private void failures(JsonGenerator json, Scenario scenario) throws IOException {
    json.writeArrayFieldStart("failures");
    for (RuleRun run : report.runs()) {
      if (!run.failure(scenario).isEmpty()) {
        json.writeStartObject();
        json.writeStringField("provider", run.provider());
        json.writeStringField("profile", run.profile());
        json.writeStringField("failure", run.failure(scenario));
        json.writeStringField("command", run.command(scenario));
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private static void strings(JsonGenerator json, String name, List<String> values)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
