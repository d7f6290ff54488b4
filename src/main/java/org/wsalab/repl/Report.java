package org.wsalab.repl;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/**
 * Words for outcomes: a value as the prompt shows it; a failure with its place, the line with a
 * caret, and the cause.
 */
final class Report {
  private final ValuePrinter values;
  private final Palette palette;
  private final Advice advice;

  Report(ValuePrinter values, Palette palette, Advice advice) {
    this.values = values;
    this.palette = palette;
    this.advice = advice;
  }

  /** What a snippet gave: its value, what its declaration still needs, or an empty text. */
  String success(Outcome outcome) {
    if (outcome instanceof Outcome.Value value) {
      return value(value);
    }
    return outcome instanceof Outcome.Done done ? done.note() : "";
  }

  /** {@code s = socket#1 tcp}, or the value alone when it has no name. */
  private String value(Outcome.Value value) {
    String text = values.print(value.value(), value.typeName(), value.expression());
    return value.name().isEmpty() ? text : value.name() + " = " + text;
  }

  /** Why a snippet did not succeed. */
  String failure(Unit unit, Outcome outcome) {
    if (outcome instanceof Outcome.Rejected rejected) {
      return rejected(unit, rejected.problems());
    }
    if (outcome instanceof Outcome.Threw threw) {
      return threw(unit, threw.failure());
    }
    // The terminal has just shown ^C on this line.
    return palette.error(" interrupted");
  }

  /** A complaint about a whole unit. */
  String complaint(Unit unit, String message) {
    if (unit.kind() == Unit.Kind.COMMAND && unit.source().place(0).isEmpty()) {
      return palette.error("error: " + message);
    }
    return located(unit.source(), unit.offset(), unit.offset(), message);
  }

  /** A snippet whose end never came. */
  String incomplete(Unit unit) {
    return complaint(unit, "incomplete: the input ends in the middle of this");
  }

  /** Declarations that were never completed. */
  String unresolved(Map<Unit, String> notes) {
    StringJoiner lines = new StringJoiner("\n");
    notes.forEach((unit, note) -> lines.add(complaint(unit, note)));
    return lines.toString();
  }

  private String rejected(Unit unit, List<Problem> problems) {
    StringJoiner lines = new StringJoiner("\n");
    for (Problem problem : problems) {
      int start = unit.offset() + problem.start();
      int end = unit.offset() + problem.end();
      lines.add(located(unit.source(), start, end, problem.message()));
      advice.on(unit.text(), problem).ifPresent(line -> lines.add("  " + line));
    }
    return lines.toString();
  }

  private String threw(Unit unit, Failure failure) {
    List<Failure.Frame> trace = failure.trace();
    StringBuilder text = new StringBuilder();
    if (trace.isEmpty()) {
      text.append(complaint(unit, failure.headline()));
    } else {
      Failure.Frame innermost = trace.get(0);
      int offset = innermost.offset();
      text.append(located(innermost.unit().source(), offset, offset, failure.headline()));
      trace.subList(1, trace.size()).forEach(frame -> text.append(caller(frame)));
    }
    for (var cause = failure.cause(); cause.isPresent(); cause = cause.get().cause()) {
      text.append("\n  caused by ").append(cause.get().headline());
    }
    return text.toString();
  }

  private String caller(Failure.Frame frame) {
    Source source = frame.unit().source();
    String place = source.place(frame.offset());
    String line = place.isEmpty() ? source.line(frame.offset()).strip() : place;
    return "\n  called from " + line;
  }

  private String located(Source source, int start, int end, String message) {
    String place = source.place(start);
    String head = place.isEmpty() ? "error: " : "wsalab: " + place + ": ";
    return palette.error(head + indented(message)) + "\n" + pointer(source, start, end);
  }

  private static String indented(String message) {
    return message.strip().replaceAll("\n(?! )", "\n  ");
  }

  private String pointer(Source source, int start, int end) {
    String line = source.line(start);
    int from = Math.max(source.column(start), firstColumn(line));
    int to = Math.max(from + 1, Math.min(from + end - start, line.length()));
    String number = Integer.toString(source.lineNumber(start));
    String margin = " ".repeat(number.length());
    return palette.faint("  " + number + " | ")
        + line
        + "\n"
        + palette.faint("  " + margin + " | ")
        + blank(line, from)
        + palette.pointer("^".repeat(to - from));
  }

  private static int firstColumn(String line) {
    return line.length() - line.stripLeading().length();
  }

  /** Blanks as wide as the beginning of the line, whatever a tab is worth. */
  private static String blank(String line, int columns) {
    StringBuilder blank = new StringBuilder();
    for (int i = 0; i < columns; i++) {
      blank.append(i < line.length() && line.charAt(i) == '\t' ? '\t' : ' ');
    }
    return blank.toString();
  }
}
