package org.wsalab.winsock;

/**
 * Ends a call that was blocked, or about to begin, when the lab interrupted its thread: Ctrl-C at
 * the prompt, or the end of a session. It is no error of Winsock's and sets no last error.
 */
public class CallInterruptedException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /** {@code call} is the name of the call that ended. */
  public CallInterruptedException(String call) {
    super(call + " was interrupted");
  }

  /** For an end that nobody has to be told about: it has neither words nor a stack trace. */
  protected CallInterruptedException() {
    super(null, null, false, false);
  }
}
