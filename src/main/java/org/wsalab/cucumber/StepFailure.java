package org.wsalab.cucumber;

/**
 * A step that does not do what the feature says. Its message is place, step, expected and actual;
 * printed as a whole it also says what had happened before and how to repeat it. Reports that show
 * both have the message as a heading.
 */
public final class StepFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  private final String details;
  private final boolean misread;

  private StepFailure(String message, String details, boolean misread) {
    super(message);
    this.details = details;
    this.misread = misread;
    setStackTrace(new StackTraceElement[0]); // where it is in the steps is of no interest
  }

  /** An expectation does not hold. */
  static StepFailure unmet(String message, String details) {
    return new StepFailure(message, details, false);
  }

  /** The feature's text is not understood: it names something that there is not. */
  static StepFailure misread(String message) {
    return new StepFailure(message, "", true);
  }

  /** Whether the feature is to blame, and not what it is about. */
  public boolean isMisread() {
    return misread;
  }

  /** All that there is to say, in lines. */
  @Override
  public String toString() {
    return getMessage() + details;
  }
}
