package org.wsalab.repl;

/** How a run ended, as the shell that started it sees it. */
public enum ExitCode {
  /** All went as it should. */
  FINE(0),
  /** An expectation failed, or a script could not be compiled or threw. */
  FAILED(1),
  /** The command line makes no sense, nothing was given to run, or a step is not defined. */
  USAGE(2),
  /** This machine cannot do what was asked, whatever the script says. */
  ENVIRONMENT(3),
  /** Ctrl-C has ended it before it was known how it would go; as a shell has it. */
  INTERRUPTED(130);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The number for {@code exit}. */
  public int code() {
    return code;
  }
}
