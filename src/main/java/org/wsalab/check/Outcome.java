package org.wsalab.check;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.wsalab.cucumber.StepFailure;
import org.wsalab.repl.ExitCode;
import org.wsalab.report.RuleRun;
import org.wsalab.report.Verdict;

/**
 * What a run under one setting came to.
 *
 * @param setting the setting
 * @param system what made the calls, such as {@code Wine 8.0}; empty where it is the lab itself
 * @param ended the scenarios that were run
 * @param steps the texts of all steps that there are
 * @param duration how long it took
 */
record Outcome(
    Setting setting, String system, List<Ended> ended, Set<String> steps, Duration duration) {
  /** From the harmless to what hides everything else. */
  private static final List<ExitCode> BY_WEIGHT =
      List.of(
          ExitCode.FINE,
          ExitCode.INTERRUPTED,
          ExitCode.USAGE,
          ExitCode.FAILED,
          ExitCode.ENVIRONMENT);

  /** {@code linux, windows: 3 scenarios, 2 passed, 1 failed (0.4 s)}. */
  String summary() {
    Map<End, Integer> counts = new EnumMap<>(End.class);
    ended.forEach(each -> counts.merge(each.end(), 1, Integer::sum));
    StringBuilder text = new StringBuilder(setting.name()).append(": ");
    text.append(ended.size() == 1 ? "1 scenario" : ended.size() + " scenarios");
    counts.forEach((end, count) -> text.append(", ").append(count).append(" ").append(end.words()));
    return text.append(String.format(Locale.ROOT, " (%.1f s)", duration.toMillis() / 1e3))
        .toString();
  }

  /** What the report of the rules takes from it. */
  RuleRun forRules() {
    Map<String, Verdict> verdicts = new LinkedHashMap<>();
    ended.forEach(each -> verdicts.put(each.scenario().place(), each.end().verdict()));
    Map<String, String> failures = new LinkedHashMap<>();
    ended.stream()
        .filter(each -> each.end().verdict() == Verdict.FAILED)
        .forEach(each -> failures.put(each.scenario().place(), why(each)));
    return new RuleRun(
        setting.provider(),
        setting.options(),
        system,
        setting.profile().name(),
        setting.folder(),
        verdicts,
        failures);
  }

  /** The heading of what a failure has to say. */
  private static String why(Ended ended) {
    String message = ended.error() == null ? ended.end().words() : ended.error().getMessage();
    boolean placed = ended.error() instanceof StepFailure;
    return placed ? message : ended.step() + "\n  " + message;
  }

  /** The worst of what scenarios ended with. */
  static ExitCode worst(Collection<Outcome> outcomes) {
    return outcomes.stream()
        .flatMap(outcome -> outcome.ended.stream())
        .map(each -> each.end().code())
        .reduce(ExitCode.FINE, Outcome::worse);
  }

  private static ExitCode worse(ExitCode one, ExitCode other) {
    return BY_WEIGHT.indexOf(one) < BY_WEIGHT.indexOf(other) ? other : one;
  }
}
