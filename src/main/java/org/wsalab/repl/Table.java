package org.wsalab.repl;

import java.util.ArrayList;
import java.util.List;

/** Rows in aligned columns, two blanks apart. */
final class Table {
  private final List<String[]> rows = new ArrayList<>();

  /** Adds a row; the cells stand in the order of the columns. */
  void row(String... cells) {
    rows.add(cells);
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The table, without a line end after the last row. */
  String text() {
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.length; column++) {
        line.append(row[column]);
        int gap = column < row.length - 1 ? width(column) - row[column].length() + 2 : 0;
        line.append(" ".repeat(gap));
      }
      lines.add(line.toString().stripTrailing());
    }
    return String.join("\n", lines);
  }

  private int width(int column) {
    return rows.stream()
        .filter(row -> column < row.length)
        .mapToInt(row -> row[column].length())
        .max()
        .orElse(0);
  }
}
