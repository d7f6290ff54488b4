package org.wsalab.cli;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.wsalab.explore.Width;
import org.wsalab.repl.Headstart;
import org.wsalab.repl.Terminals;
import picocli.CommandLine;

/** The launcher's entry point. */
public final class Main {
  /** Words of a command line that evaluates nothing. A wrong guess costs time and no more. */
  private static final Set<String> WITHOUT_SESSION =
      Set.of(
          "-h",
          "--help",
          "-V",
          "--version",
          "check",
          "conformance",
          "explore",
          "replay",
          "providers",
          "host",
          "measure");

  private Main() {}

  /** Carries out a command line and ends the process with its exit code. */
  public static void main(String[] args) {
    Headstart headstart = new Headstart();
    if (Collections.disjoint(List.of(args), WITHOUT_SESSION)) {
      headstart.begin();
    }
    Width.is(Terminals::columns);
    int code = commandLine(headstart).execute(args);
    System.out.flush();
    // Lab threads that are still in a call must not keep the process.
    System.exit(code);
  }

  static CommandLine commandLine(Headstart headstart) {
    Wsalab wsalab = new Wsalab(headstart);
    CommandLine commandLine = new CommandLine(wsalab);
    // What follows a script's name is the script's.
    commandLine.getSubcommands().get("run").setStopAtPositional(true);
    return commandLine
        .setParameterExceptionHandler(new UsageErrors())
        .setExecutionExceptionHandler(new Failures(wsalab));
  }
}
