package org.wsalab.cucumber;

/** A step whose expectation does not hold; the message says all there is to say. */
final class StepFailure extends AssertionError {
  private static final long serialVersionUID = 1;

  StepFailure(String message) {
    super(message);
    setStackTrace(new StackTraceElement[0]); // where it is in the steps is of no interest
  }
}
