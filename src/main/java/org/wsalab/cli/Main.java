package org.wsalab.cli;

import picocli.CommandLine;

/** The launcher's entry point. */
public final class Main {
  private Main() {}

  /** Carries out a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    int code = commandLine().execute(args);
    System.out.flush();
    // Lab threads that are still in a call must not keep the process.
    System.exit(code);
  }

  static CommandLine commandLine() {
    Wsalab wsalab = new Wsalab();
    CommandLine commandLine = new CommandLine(wsalab);
    // What follows a script's name is the script's.
    commandLine.getSubcommands().get("run").setStopAtPositional(true);
    return commandLine
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new Failures(wsalab));
  }
}
