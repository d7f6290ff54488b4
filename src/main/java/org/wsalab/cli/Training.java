package org.wsalab.cli;

import java.io.IOException;
import org.wsalab.repl.Headstart;
import org.wsalab.repl.Rehearsal;

/**
 * Does once what most sessions do, for a virtual machine that writes down which classes it loaded.
 * The launcher runs it; nothing it prints is of use.
 */
final class Training {
  private Training() {}

  /** Goes through a line of code, the help, a usage error and a prompt. */
  public static void main(String[] args) throws IOException {
    Main.commandLine(new Headstart())
        .execute("-e", "int[] numbers = {1, 2}; numbers[0] + numbers[1]");
    Main.commandLine(new Headstart()).execute("-e", "undeclared + 1");
    Main.commandLine(new Headstart()).execute("--help");
    Main.commandLine(new Headstart()).execute("--nonsense");
    Rehearsal.run();
    System.exit(0);
  }
}
