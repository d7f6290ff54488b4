package org.wsalab.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.wsalab.Printed;
import org.wsalab.repl.ExitCode;
import org.wsalab.repl.Headstart;
import picocli.CommandLine;

/**
 * What a command line came to.
 *
 * @param code the exit code
 * @param out what was on standard output
 * @param err what was on standard error
 */
record Launched(int code, String out, String err) {

  /** Carries out a command line with nothing on standard input. */
  static Launched wsalab(String... args) {
    return piping("", args);
  }

  /** Carries out a command line with this on standard input. */
  static Launched piping(String input, String... args) {
    InputStream in = System.in;
    PrintStream out = System.out;
    PrintStream err = System.err;
    ByteArrayOutputStream outBytes = new ByteArrayOutputStream();
    ByteArrayOutputStream errBytes = new ByteArrayOutputStream();
    try {
      System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
      System.setOut(new PrintStream(outBytes, true, StandardCharsets.UTF_8));
      System.setErr(new PrintStream(errBytes, true, StandardCharsets.UTF_8));
      CommandLine line = Main.commandLine(new Headstart());
      line.setOut(new PrintWriter(System.out, true)).setErr(new PrintWriter(System.err, true));
      int code = line.execute(args);
      return new Launched(code, Printed.text(outBytes), Printed.text(errBytes));
    } finally {
      System.setIn(in);
      System.setOut(out);
      System.setErr(err);
    }
  }

  /** The exit code by its name. */
  ExitCode exitCode() {
    for (ExitCode known : ExitCode.values()) {
      if (known.code() == code) {
        return known;
      }
    }
    throw new AssertionError("an exit code without a name: " + code);
  }
}
