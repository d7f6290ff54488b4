package org.wsalab.check;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.wsalab.cucumber.StepFailure;
import org.wsalab.repl.Palette;

/** What is said of a scenario that failed. It stands alone: nothing else has to be read with it. */
final class Complaint {
  private final Palette palette;
  private final boolean stackTraces;

  /** {@code stackTraces} asks for the stack of what is no failure of an expectation. */
  Complaint(Palette palette, boolean stackTraces) {
    this.palette = palette;
    this.stackTraces = stackTraces;
  }

  /** A heading with the scenario's name, and what its step says. */
  String text(int number, Setting setting, Ended ended) {
    return palette.error(number + ") " + ended.scenario().name())
        + palette.faint("  (" + setting.name() + ")")
        + "\n"
        + body(ended).stripTrailing()
        + "\n";
  }

  private String body(Ended ended) {
    if (ended.error() instanceof StepFailure failure) {
      return failure.toString();
    }
    String why = ended.error() == null ? ended.end().words() : ended.error().toString();
    String stack = stackTraces && ended.error() != null ? "\n" + stack(ended.error()) : "";
    return ended.step() + "\n  " + why.strip().replace("\n", "\n  ") + stack;
  }

  private static String stack(Throwable error) {
    StringWriter text = new StringWriter();
    error.printStackTrace(new PrintWriter(text));
    return text.toString();
  }
}
