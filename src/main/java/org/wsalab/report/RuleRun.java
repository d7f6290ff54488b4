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
 */
public record RuleRun(
    String provider, String profile, String folder, Map<String, Verdict> verdicts) {
  /** Keeps a map of its own. */
  public RuleRun {
    verdicts = Collections.unmodifiableMap(new LinkedHashMap<>(verdicts));
  }

  Verdict of(Scenario scenario) {
    return verdicts.getOrDefault(scenario.place(), Verdict.NOT_RUN);
  }

  long count(Verdict verdict) {
    return verdicts.values().stream().filter(verdict::equals).count();
  }
}
