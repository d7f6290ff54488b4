package org.wsalab.cucumber;

/**
 * A step that does not do what the feature says. Its message is place, step, expected and actual;
 * printed as a whole it also says what had happened before and how to repeat it. Reports that show
 * both have the message as a heading.
 */
public final class StepFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  private enum Kind {
    UNMET,
    MISREAD,
    STOPPED,
    NOT_BEGUN
  }

  private final String details;
  private final Kind kind;

  private StepFailure(String message, String details, Kind kind) {
    super(message);
    this.details = details;
    this.kind = kind;
    setStackTrace(new StackTraceElement[0]); // where it is in the steps is of no interest
  }

  /** An expectation does not hold. */
  static StepFailure unmet(String message, String details) {
    return new StepFailure(message, details, Kind.UNMET);
  }

  /** The feature's text is not understood: it names something that there is not. */
  static StepFailure misread(String message) {
    return new StepFailure(message, "", Kind.MISREAD);
  }

  /** Somebody has stopped it before it could tell whether the expectation holds. */
  static StepFailure stopped(String message, String details) {
    return new StepFailure(message, details, Kind.STOPPED);
  }

  /** Somebody has stopped what came before it. */
  static StepFailure notBegun(String message) {
    return new StepFailure(message, "", Kind.NOT_BEGUN);
  }

  /** Whether the feature is to blame, and not what it is about. */
  public boolean isMisread() {
    return kind == Kind.MISREAD;
  }

  /** Whether it was stopped, so that nothing is known of what it is about. */
  public boolean isStopped() {
    return kind == Kind.STOPPED;
  }

  /** Whether it was left out, since what came before it was stopped. */
  public boolean isNotBegun() {
    return kind == Kind.NOT_BEGUN;
  }

  /** All that there is to say, in lines. */
  @Override
  public String toString() {
    return getMessage() + details;
  }
}
