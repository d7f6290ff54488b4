package org.wsalab.check;

import io.cucumber.plugin.event.Result;
import org.wsalab.cucumber.StepFailure;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.repl.ExitCode;
import org.wsalab.report.Verdict;

/** How a scenario ended. */
enum End {
  /** All of it holds. */
  PASSED(".", "passed", ExitCode.FINE, Verdict.PASSED),
  /** An expectation does not hold, or a step threw. */
  FAILED("F", "failed", ExitCode.FAILED, Verdict.FAILED),
  /** A step means nothing: it names what there is not, or its arguments do not fit. */
  MISREAD("M", "not understood", ExitCode.USAGE, Verdict.FAILED),
  /** There is no such step. */
  UNDEFINED("U", "undefined", ExitCode.USAGE, Verdict.FAILED),
  /** There are several such steps. */
  AMBIGUOUS("A", "ambiguous", ExitCode.USAGE, Verdict.FAILED),
  /** A step said that the scenario is not for here. */
  SKIPPED("-", "skipped", ExitCode.FINE, Verdict.NOT_RUN),
  /** Ctrl-C was pressed before it was known whether all of it holds. */
  STOPPED("S", "stopped", ExitCode.INTERRUPTED, Verdict.NOT_RUN),
  /** The provider, which could be opened, lacks something or has ended: its rules do not hold. */
  IMPOSSIBLE("E", "not possible here", ExitCode.ENVIRONMENT, Verdict.FAILED);

  private final String mark;
  private final String words;
  private final ExitCode code;
  private final Verdict verdict;

  End(String mark, String words, ExitCode code, Verdict verdict) {
    this.mark = mark;
    this.words = words;
    this.code = code;
    this.verdict = verdict;
  }

  /** What a result of Cucumber comes to. */
  static End of(Result result) {
    Throwable error = result.getError();
    return switch (result.getStatus()) {
      case PASSED -> PASSED;
      case SKIPPED -> SKIPPED;
      case UNDEFINED, PENDING -> UNDEFINED;
      case AMBIGUOUS -> AMBIGUOUS;
      case FAILED, UNUSED -> {
        if (error instanceof ProviderFailedException) {
          yield IMPOSSIBLE;
        }
        yield Misreading.is(error) ? MISREAD : failed(error);
      }
    };
  }

  private static End failed(Throwable error) {
    if (error instanceof StepFailure failure) {
      return failure.isStopped() ? STOPPED : failure.isNotBegun() ? SKIPPED : FAILED;
    }
    return FAILED;
  }

  /** One letter. */
  String mark() {
    return mark;
  }

  /** How it reads: {@code not understood}. */
  String words() {
    return words;
  }

  /** What a run that ends so exits with. */
  ExitCode code() {
    return code;
  }

  /** What it says of the rules. */
  Verdict verdict() {
    return verdict;
  }

  /** Whether somebody has to look at it. */
  boolean isTrouble() {
    return code != ExitCode.FINE;
  }
}
