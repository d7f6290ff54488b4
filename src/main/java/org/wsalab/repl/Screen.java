package org.wsalab.repl;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.function.Consumer;

/** Where a session prints: results to one stream, complaints to another, in one set of colours. */
final class Screen {
  private final PrintStream out;
  private final PrintStream err;
  private final Palette palette;
  private final boolean stackTraces;
  private volatile Consumer<String> above;

  /** {@code stackTraces} asks for the whole stack below each message about an exception. */
  Screen(PrintStream out, PrintStream err, Palette palette, boolean stackTraces) {
    this.out = out;
    this.err = err;
    this.palette = palette;
    this.stackTraces = stackTraces;
  }

  /** Prints a result. */
  void print(String text) {
    out.println(text);
    out.flush();
  }

  /** Prints a complaint. */
  void complain(String text) {
    out.flush();
    err.println(text);
    err.flush();
  }

  /** Prints where an exception came from, when that was asked for. */
  void explain(Throwable thrown) {
    if (stackTraces && thrown != null) {
      StringWriter text = new StringWriter();
      thrown.printStackTrace(new PrintWriter(text));
      complain(palette.faint(text.toString().stripTrailing()));
    }
  }

  /** Prints what happened by itself, from any thread, without disturbing a line being typed. */
  void announce(String text) {
    if (above == null) {
      print(text);
    } else {
      above.accept(text);
    }
  }

  /** Complains of what went wrong by itself, likewise. */
  void warn(String text) {
    if (above == null) {
      complain("wsalab: " + text);
    } else {
      above.accept(palette.error("error: " + text));
    }
  }

  /** Says how {@link #announce} and {@link #warn} print while a line may be being typed. */
  void announceThrough(Consumer<String> printer) {
    above = printer;
  }

  Palette palette() {
    return palette;
  }
}
