package org.wsalab.report;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What scenarios came to on one provider under one profile.
 *
 * @param provider the name of the provider
 * @param profile the name of the profile
 * @param folder where the reports of this run are, below the folder of the whole report
 * @param verdicts what was run, by place
 * @param failures what was expected and came instead, by place
 */
public record RuleRun(
    String provider,
    String profile,
    String folder,
    Map<String, Verdict> verdicts,
    Map<String, String> failures) {
  /** Keeps maps of its own. */
  public RuleRun {
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
    failures = Collections.unmodifiableMap(new LinkedHashMap<>(failures));
  }

  /** {@code linux, windows}. */
  String name() {
    return provider + ", " + profile;
  }

  /** What was expected of a scenario and came instead; empty where it did not fail. */
  String failure(Scenario scenario) {
    return failures.getOrDefault(scenario.place(), "");
  }

  /** What to type to see a scenario fail again. */
  String command(Scenario scenario) {
    return "repl/wsalab check "
        + scenario.place()
        + " --provider "
        + provider
        + option("host")
        + option("dll")
        + " --profile "
        + profile;
  }

  private static String option(String name) {
    String value = System.getProperty("wsalab." + name, "");
    return value.isEmpty() ? "" : " --" + name + " \"" + value + "\"";
  }

  Verdict of(Scenario scenario) {
    return verdicts.getOrDefault(scenario.place(), Verdict.NOT_RUN);
  }

  long count(Verdict verdict) {
    return verdicts.values().stream().filter(verdict::equals).count();
  }
}
