package org.wsalab.provider.emulated;

/** Carries an error code from where it is found to the call that returns it. Has no stack trace. */
final class WinsockFailure extends RuntimeException {
  private static final long serialVersionUID = 1;
  private final int code;

  WinsockFailure(int code) {
    super(null, null, false, false);
    this.code = code;
  }

  int code() {
    return code;
  }

  /** Passes a transport's result on, or fails with the error that it carries. */
  static int check(int result) {
    if (result < 0) {
      throw new WinsockFailure(-result);
    }
    return result;
  }

  /** Fails with a code unless the condition holds. */
  static void require(boolean condition, int code) {
    if (!condition) {
      throw new WinsockFailure(code);
    }
  }
}
