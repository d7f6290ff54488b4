package org.wsalab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Profile;
import org.wsalab.repl.ExitCode;
import org.wsalab.report.Scenario;

class OutcomeTest {
  @Test
  void passed_and_skipped_scenarios_are_fine() {
    assertThat(worst(End.PASSED, End.SKIPPED)).isEqualTo(ExitCode.FINE);
    assertThat(worst()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void what_is_not_understood_is_wrong_usage_and_a_failure_is_worse() {
    assertThat(worst(End.PASSED, End.UNDEFINED)).isEqualTo(ExitCode.USAGE);
    assertThat(worst(End.MISREAD)).isEqualTo(ExitCode.USAGE);
    assertThat(worst(End.AMBIGUOUS)).isEqualTo(ExitCode.USAGE);
    assertThat(worst(End.FAILED, End.UNDEFINED)).isEqualTo(ExitCode.FAILED);
    assertThat(worst(End.UNDEFINED, End.FAILED)).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void a_machine_that_cannot_do_it_says_nothing_about_the_features() {
    assertThat(worst(End.FAILED, End.IMPOSSIBLE)).isEqualTo(ExitCode.ENVIRONMENT);
  }

  @Test
  void the_worst_of_several_runs_counts() {
    assertThat(Outcome.worst(List.of(outcome(End.FAILED), outcome(End.PASSED))))
        .isEqualTo(ExitCode.FAILED);
  }

  @Test
  void a_summary_counts_what_there_is() {
    assertThat(outcome(End.PASSED).summary())
        .isEqualTo("linux, windows: 1 scenario, 1 passed (1.2 s)");
    assertThat(outcome(End.FAILED, End.PASSED, End.MISREAD, End.PASSED).summary())
        .isEqualTo("linux, windows: 4 scenarios, 2 passed, 1 failed, 1 not understood (1.2 s)");
  }

  private static ExitCode worst(End... ends) {
    return Outcome.worst(List.of(outcome(ends)));
  }

  private static Outcome outcome(End... ends) {
    Scenario scenario = new Scenario("a.feature", 3, "s", List.of());
    List<Ended> ended =
        Arrays.stream(ends).map(end -> new Ended(scenario, end, "", null, List.of())).toList();
    Setting setting = new Setting("linux", Profile.WINDOWS);
    return new Outcome(setting, "", ended, Set.of(), Duration.ofMillis(1234));
  }
}
