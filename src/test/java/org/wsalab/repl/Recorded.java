package org.wsalab.repl;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.wsalab.Printed;
import org.wsalab.lab.LabOptions;

/** A session whose output is kept. */
final class Recorded implements AutoCloseable {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Session session;

  Recorded() {
    Screen screen = new Screen(stream(out), stream(err), Palette.PLAIN, false);
    Bench bench = new Bench(LabOptions.DEFAULTS.withReport(screen::warn));
    session = new Session(new Headstart().engine(), bench, screen);
  }

  /** Carries out a text as {@code test.jsh} and returns the exit code. */
  int run(Session.Echo echo, String... lines) {
    return session.run(new Source("test.jsh"), Splitter.lines(List.of(lines)), echo);
  }

  /** Carries out one snippet typed at the prompt, and returns what was printed for it. */
  String type(String... lines) {
    out.reset();
    err.reset();
    session.run(new Source(""), Splitter.lines(List.of(lines)), Session.Echo.ALL);
    return (out() + err()).stripTrailing();
  }

  String out() {
    return Printed.text(out);
  }

  String err() {
    return Printed.text(err);
  }

  Session session() {
    return session;
  }

  @Override
  public void close() {
    session.close();
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
