package org.wsalab.cli;

import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Result;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCaseFinished;
import java.util.EnumMap;
import java.util.Map;
import org.wsalab.lab.ProviderUnavailableException;
import org.wsalab.repl.ExitCode;

/** Counts scenarios by how they ended. */
final class Tally implements ConcurrentEventListener {
  private final Map<Status, Integer> scenarios = new EnumMap<>(Status.class);
  private boolean environmentLacks;

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseFinished.class, event -> count(event.getResult()));
  }

  /** How many scenarios were run. */
  synchronized int total() {
    return scenarios.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** What the worst scenario comes to. */
  synchronized ExitCode exitCode() {
    if (environmentLacks) {
      return ExitCode.ENVIRONMENT;
    }
    if (scenarios.containsKey(Status.FAILED)) {
      return ExitCode.FAILED;
    }
    boolean undefined =
        scenarios.containsKey(Status.UNDEFINED)
            || scenarios.containsKey(Status.AMBIGUOUS)
            || scenarios.containsKey(Status.PENDING);
    return undefined ? ExitCode.USAGE : ExitCode.FINE;
  }

  /** Counts a scenario that ended so. */
  synchronized void count(Result result) {
    scenarios.merge(result.getStatus(), 1, Integer::sum);
    environmentLacks |= result.getError() instanceof ProviderUnavailableException;
  }
}
