package org.wsalab.explore;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * A run as a table: a column for each thread and one for the network, time downwards. Where another
 * one goes on than before, the reason stands at the end of the line.
 */
public final class Timetable {
  private static final String NETWORK = "network and time";

  private final List<Row> rows;
  private final int before;
  private final int width;
  private final UnaryOperator<String> naming;
  private final Map<String, Integer> columns = new LinkedHashMap<>();

  /** How many digits a move's number has. */
  private final int digits;

  /**
   * A table for whoever looks on.
   *
   * @param rows the moves of a run
   * @param before how many moves came before these
   * @param threads the threads, in the order of their columns; others get theirs behind them
   * @param naming gives the sockets and event objects in a text the names that they have for people
   */
  public Timetable(List<Row> rows, int before, List<String> threads, UnaryOperator<String> naming) {
    this(rows, before, threads, naming, Width.columns());
  }

  /** A table of this width, or of {@link Width#UNLIMITED}. */
  Timetable(
      List<Row> rows, int before, List<String> threads, UnaryOperator<String> naming, int width) {
    this.rows = rows;
    this.before = before;
    this.naming = naming;
    this.width = width;
    this.digits = Integer.toString(before + rows.size()).length();
    threads.forEach(this::column);
    rows.stream()
        .map(Timetable::heading)
        .filter(name -> !name.equals(NETWORK))
        .forEach(this::column);
    column(NETWORK);
  }

  private void column(String heading) {
    columns.putIfAbsent(heading, columns.size());
  }

  private static String heading(Row row) {
    return row.kind() == Fork.Kind.THREAD ? row.name() : NETWORK;
  }

  /** The lines of the table, each with its end. */
  @Override
  public String toString() {
    int first = digits + TimetableLayout.GAP;
    int[] widths = widths();
    List<String> lines = lines(TimetableLayout.wide(first, widths), widths);
    if (width != Width.UNLIMITED && lines.stream().anyMatch(line -> line.length() > width)) {
      lines = lines(TimetableLayout.narrow(first, widths, width), widths);
    }
    return String.join("\n", lines) + "\n";
  }

  /** How wide the columns are where there is room. */
  private int[] widths() {
    int[] widths = columns.keySet().stream().mapToInt(String::length).toArray();
    for (Row row : rows) {
      int column = columns.get(heading(row));
      for (String line : cell(row, TimetableLayout.CELL_MAX)) {
        widths[column] = Math.max(widths[column], line.length());
      }
    }
    return widths;
  }

  private List<String> lines(TimetableLayout layout, int[] widths) {
    List<String> lines = new ArrayList<>();
    headings(lines, layout);
    rule(lines, layout, widths);
    for (int i = 0; i < rows.size(); i++) {
      row(lines, layout, i);
    }
    return lines;
  }

  /** Names that would run into each other stand in lines of their own. */
  private void headings(List<String> lines, TimetableLayout layout) {
    StringBuilder line = new StringBuilder();
    for (Map.Entry<String, Integer> column : columns.entrySet()) {
      int start = layout.starts()[column.getValue()];
      if (line.length() >= start) {
        lines.add(line.toString());
        line.setLength(0);
      }
      padTo(line, start).append(column.getKey());
    }
    lines.add(line.toString());
  }

  private void rule(List<String> lines, TimetableLayout layout, int[] widths) {
    StringBuilder line = new StringBuilder("-".repeat(digits));
    int[] starts = layout.starts();
    for (int i = 0; i < starts.length; i++) {
      boolean last = i == starts.length - 1;
      int room = last ? layout.cellMax()[i] : starts[i + 1] - starts[i] - TimetableLayout.GAP;
      padTo(line, starts[i]).append("-".repeat(Math.max(1, Math.min(widths[i], room))));
    }
    lines.add(line.toString());
  }

  private void row(List<String> lines, TimetableLayout layout, int at) {
    Row row = rows.get(at);
    int column = columns.get(heading(row));
    int start = layout.starts()[column];
    String number = Integer.toString(before + at + 1);
    String head = " ".repeat(digits - number.length()) + number;
    List<String> cell = cell(row, layout.cellMax()[column]);
    StringBuilder line = padTo(new StringBuilder(head), start).append(cell.get(0));
    if (!row.reason().isEmpty()) {
      String reason = "(" + row.reason() + ")";
      int reasonAt = Math.max(line.length() + TimetableLayout.GAP, layout.reasonAt());
      if (layout.isTooLong(reasonAt + reason.length())) {
        lines.add(padTo(new StringBuilder(), start).append(reason).toString());
      } else {
        padTo(line, reasonAt).append(reason);
      }
    }
    lines.add(line.toString());
    for (String more : cell.subList(1, cell.size())) {
      lines.add(padTo(new StringBuilder(), start).append(more).toString());
    }
  }

  private static StringBuilder padTo(StringBuilder line, int length) {
    return line.append(" ".repeat(Math.max(0, length - line.length())));
  }

  private List<String> cell(Row row, int max) {
    List<String> lines = new ArrayList<>();
    for (String line : row.lines()) {
      wrap(naming.apply(line), max, lines);
    }
    return lines;
  }

  /** Breaks a line at blanks; what goes on is indented. */
  private static void wrap(String line, int max, List<String> lines) {
    String left = line;
    String indent = " ".repeat(line.length() - line.stripLeading().length() + 2);
    while (left.length() > max) {
      int at = left.lastIndexOf(' ', max);
      if (at <= indent.length()) {
        at = left.indexOf(' ', Math.max(max, indent.length() + 1));
      }
      if (at < 0) {
        break;
      }
      lines.add(left.substring(0, at));
      left = indent + left.substring(at + 1);
    }
    lines.add(left);
  }
}
