package org.wsalab.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wsalab.lab.Repetition;

/**
 * What scenarios came to on one provider under one profile.
 *
 * @param provider the name of the provider
 * @param options what it was told on the command line beside its name
 * @param system what made the calls, such as {@code Wine 8.0}; empty where it is the lab itself
 * @param profile the name of the profile
 * @param folder where the reports of this run are, below the folder of the whole report
 * @param verdicts what was run, by place
 * @param failures what was expected and came instead, by place
 */
public record RuleRun(
    String provider,
    List<String> options,
    String system,
    String profile,
    String folder,
    Map<String, Verdict> verdicts,
    Map<String, String> failures) {
  /** Keeps maps of its own. */
  public RuleRun {
    options = List.copyOf(options);
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
  }

  /** {@code linux, windows}. */
  String name() {
    return provider + ", " + profile;
  }

  /** {@code Wine 8.0 --dll "my.dll"}: which Winsock it was, where that is not plain. */
  String about() {
    return (system + " " + String.join(" ", options)).strip();
  }

  /** What was expected of a scenario and came instead; empty where it did not fail. */
  String failure(Scenario scenario) {
    return failures.getOrDefault(scenario.place(), "");
  }

  /** What to type to see a scenario fail again. */
  String command(Scenario scenario) {
    return Repetition.check(scenario.place(), provider, options, profile);
  }

  Verdict of(Scenario scenario) {
    return verdicts.getOrDefault(scenario.place(), Verdict.NOT_RUN);
  }

  long count(Verdict verdict) {
    return verdicts.values().stream().filter(verdict::equals).count();
  }
}
