package org.wsalab.repl;

/** A mistake of the person at the keyboard, with a message that says what to do about it. */
public final class UserError extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** A mistake that this message describes. */
  public UserError(String message) {
    super(message);
  }
}
