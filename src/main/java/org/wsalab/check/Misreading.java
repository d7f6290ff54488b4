package org.wsalab.check;

import io.cucumber.core.exception.CucumberException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wsalab.cucumber.StepFailure;

/** Tells a step that is not understood from one that fails. */
final class Misreading {
  private static final Pattern COUNTS =
      Pattern.compile("(?s).* is defined with (\\d+) parameters .* has (\\d+) arguments.*");
  private static final String UNFIT = "Could not convert arguments";
  private static final int CAUSES_MAX = 20;

  private Misreading() {}

  /** Whether a step was not understood. */
  static boolean is(Throwable error) {
    return error instanceof StepFailure failure ? failure.isMisread() : misfit(error).isPresent();
  }

  /** What to say of a scenario that ended so. */
  static String text(Ended ended) {
    return misfit(ended.error())
        .map(why -> ended.step() + "\n  " + why)
        .orElseGet(() -> ended.error().getMessage());
  }

  /** Why Cucumber could not call a step definition. */
  private static Optional<String> misfit(Throwable error) {
    if (!(error instanceof CucumberException)) {
      return Optional.empty();
    }
    Matcher counts = COUNTS.matcher(error.getMessage());
    if (counts.matches()) {
      int defined = Integer.parseInt(counts.group(1));
      int given = Integer.parseInt(counts.group(2));
      return Optional.of(
          defined > given
              ? "a table or a text has to stand below it"
              : "it has no use for the table or the text below it");
    }
    return error.getMessage().startsWith(UNFIT) ? Optional.of(cause(error)) : Optional.empty();
  }

  /** What the innermost cause says. */
  private static String cause(Throwable error) {
    Throwable inner = error;
    for (int i = 0; i < CAUSES_MAX && inner.getCause() != null; i++) {
      inner = inner.getCause();
    }
    return inner.getMessage() == null ? inner.toString() : inner.getMessage().strip();
  }
}
