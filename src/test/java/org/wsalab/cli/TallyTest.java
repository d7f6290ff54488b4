package org.wsalab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.lab.ProviderUnavailableException;
import org.wsalab.lab.Providers;
import org.wsalab.repl.ExitCode;

class TallyTest {
  private final Tally tally = new Tally();

  @Test
  void passed_and_skipped_scenarios_are_fine() {
    count(Status.PASSED, null);
    count(Status.SKIPPED, null);

    assertThat(tally.total()).isEqualTo(2);
    assertThat(tally.exitCode()).isEqualTo(ExitCode.FINE);
  }

  @Test
  void an_undefined_step_is_wrong_usage_and_a_failure_is_worse() {
    count(Status.PASSED, null);
    count(Status.UNDEFINED, null);
    assertThat(tally.exitCode()).isEqualTo(ExitCode.USAGE);

    count(Status.FAILED, new AssertionError());
    assertThat(tally.exitCode()).isEqualTo(ExitCode.FAILED);
  }

  @Test
  void a_provider_that_cannot_run_here_is_no_failure_of_the_feature() {
    ProviderUnavailableException unavailable = null;
    try {
      new Providers(List.of()).preferred();
    } catch (ProviderUnavailableException e) {
      unavailable = e;
    }
    count(Status.FAILED, unavailable);

    assertThat(tally.exitCode()).isEqualTo(ExitCode.ENVIRONMENT);
  }

  private void count(Status status, Throwable error) {
    tally.count(new Result(status, Duration.ZERO, error));
  }
}
