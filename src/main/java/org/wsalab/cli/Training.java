package org.wsalab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.wsalab.repl.Headstart;
import org.wsalab.repl.Rehearsal;

/**
 * Does once what most sessions do, for a virtual machine that writes down which classes it loaded.
 * The launcher runs it; nothing it prints is of use.
 */
final class Training {
  private static final String FEATURE =
      """
      Feature: Training
        Scenario: Some of the steps
          Given a connected pair "c" and "s"
          And an event object "e"
          And WSAEventSelect(s, e, FD_READ | FD_CLOSE)
          When send(c, "hello", 0) reaches "s"
          Then event "e" is signaled
          And enumerating "s" yields FD_READ
          And recv(s, 2, 0) returns "he"
          And these calls return:
            | recv(s, 512, 0) | "llo" |
      """;

  private Training() {}

  /** Goes through a line of code, the help, a usage error, a feature and a prompt. */
  public static void main(String[] args) throws IOException {
    Main.commandLine(new Headstart())
        .execute("-e", "int[] numbers = {1, 2}; numbers[0] + numbers[1]");
    Main.commandLine(new Headstart()).execute("-e", "undeclared + 1");
    Main.commandLine(new Headstart()).execute("--help");
    Main.commandLine(new Headstart()).execute("--nonsense");
    check();
    Rehearsal.run();
    System.exit(0);
  }

  private static void check() throws IOException {
    Path feature = Files.createTempFile("wsalab", ".feature");
    try {
      Files.writeString(feature, FEATURE);
      Main.commandLine(new Headstart()).execute("check", feature.toString());
    } finally {
      Files.delete(feature);
    }
  }
}
