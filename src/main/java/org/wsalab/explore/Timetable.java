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
  private static final int CELL_MAX = 38;
  private static final String GAP = "  ";

  private final List<Row> rows;
  private final int before;
  private final UnaryOperator<String> naming;
  private final Map<String, Integer> columns = new LinkedHashMap<>();
  private final int[] widths;

  /**
   * A table.
   *
   * @param rows the moves of a run
   * @param before how many moves came before these
   * @param threads the threads, in the order of their columns; others get theirs behind them
   * @param naming gives the sockets and event objects in a text the names that they have for people
   */
  public Timetable(List<Row> rows, int before, List<String> threads, UnaryOperator<String> naming) {
    this.rows = rows;
    this.before = before;
    this.naming = naming;
    threads.forEach(this::column);
    rows.stream()
        .map(Timetable::heading)
        .filter(name -> !name.equals(NETWORK))
        .forEach(this::column);
    column(NETWORK);
    widths = columns.keySet().stream().mapToInt(String::length).toArray();
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
    List<List<String>> cells = new ArrayList<>();
    for (Row row : rows) {
      List<String> lines = lines(row);
      int column = columns.get(heading(row));
      lines.forEach(line -> widths[column] = Math.max(widths[column], line.length()));
      cells.add(lines);
    }
    int number = Integer.toString(before + rows.size()).length();
    StringBuilder text = new StringBuilder();
    headings(text, number);
    for (int i = 0; i < rows.size(); i++) {
      row(text, number, i, cells.get(i));
    }
    return text.toString();
  }

  private void headings(StringBuilder text, int number) {
    StringBuilder names = new StringBuilder(" ".repeat(number));
    StringBuilder rule = new StringBuilder("-".repeat(number));
    columns.forEach(
        (name, column) -> {
          names.append(GAP).append(padded(name, widths[column]));
          rule.append(GAP).append("-".repeat(widths[column]));
        });
    append(text, names);
    append(text, rule);
  }

  private void row(StringBuilder text, int number, int at, List<String> lines) {
    Row row = rows.get(at);
    int own = columns.get(heading(row));
    for (int i = 0; i < lines.size(); i++) {
      StringBuilder line = new StringBuilder();
      String first = Integer.toString(before + at + 1);
      line.append(i == 0 ? " ".repeat(number - first.length()) + first : " ".repeat(number));
      for (int column = 0; column < widths.length; column++) {
        String cell = column == own ? lines.get(i) : "";
        line.append(GAP).append(padded(cell, widths[column]));
      }
      if (i == 0 && !row.reason().isEmpty()) {
        line.append(GAP).append("(").append(row.reason()).append(")");
      }
      append(text, line);
    }
  }

  private List<String> lines(Row row) {
    List<String> lines = new ArrayList<>();
    for (String line : row.lines()) {
      wrap(naming.apply(line), lines);
    }
    return lines;
  }

  /** Breaks a line at blanks; what goes on is indented. */
  private static void wrap(String line, List<String> lines) {
    String left = line;
    String indent = " ".repeat(line.length() - line.stripLeading().length() + 2);
    while (left.length() > CELL_MAX) {
      int at = left.lastIndexOf(' ', CELL_MAX);
      if (at <= indent.length()) {
        at = left.indexOf(' ', CELL_MAX);
      }
      if (at < 0) {
        break;
      }
      lines.add(left.substring(0, at));
      left = indent + left.substring(at + 1);
    }
    lines.add(left);
  }

  private static String padded(String cell, int width) {
    return cell + " ".repeat(Math.max(0, width - cell.length()));
  }

  private static void append(StringBuilder text, StringBuilder line) {
    text.append(line.toString().stripTrailing()).append('\n');
  }
}
