package org.wsalab.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in aligned columns, for a terminal of 80 columns. Where the cells are too wide for that,
 * they go on below themselves, the more the wider the table is, and at last stand closer together.
 */
final class Columns {
  /** As wide as a table becomes, if its cells can be broken so far. */
  static final int WIDTH_MAX = 80;

  /**
   * Beyond this a cell is broken, at a {@code |} or a blank; the next one where that is too wide.
   */
  private static final int[] CELL_MAX = {24, 16, 12};

  private static final int GAP = 2;
  private static final int NARROW_GAP = 1;

  /** Beyond this a table is cut, and says so. */
  static final int ROWS_MAX = 200;

  private static final Pattern PIECE = Pattern.compile("(?:-> )?[^| ]*(?:\\||, | |$)");

  private final List<String[]> rows = new ArrayList<>();
  private int left;

  Columns(String... headings) {
    rows.add(headings);
  }

  /** Adds a row, a cell for each heading. */
  void add(String... cells) {
    if (rows.size() > ROWS_MAX) {
      left++;
    } else {
      rows.add(cells);
    }
  }

  /** All lines, each with its end; an empty cell is a hyphen. */
  @Override
  public String toString() {
    List<List<List<String>>> broken = List.of();
    int[] widths = {};
    for (int i = 0; i < CELL_MAX.length && (i == 0 || width(widths, GAP) > WIDTH_MAX); i++) {
      int cellMax = CELL_MAX[i];
      broken = rows.stream().map(row -> broken(row, cellMax)).toList();
      widths = new int[rows.get(0).length];
      for (List<List<String>> row : broken) {
        widen(widths, row);
      }
    }
    int gap = width(widths, GAP) > WIDTH_MAX ? NARROW_GAP : GAP;
    StringBuilder text = new StringBuilder();
    for (List<List<String>> row : broken) {
      append(text, widths, gap, row);
    }
    return left == 0 ? text.toString() : text + "and " + left + " more\n";
  }

  private static int width(int[] widths, int gap) {
    return Arrays.stream(widths).map(width -> width + gap).sum() - gap;
  }

  private static List<List<String>> broken(String[] cells, int cellMax) {
    return Arrays.stream(cells).map(cell -> broken(cell.isEmpty() ? "-" : cell, cellMax)).toList();
  }

  /** The lines of one cell, each as wide as pieces fit. */
  private static List<String> broken(String cell, int cellMax) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    Matcher piece = PIECE.matcher(cell);
    while (piece.find() && !piece.group().isEmpty()) {
      if (!line.isEmpty() && line.length() + piece.group().strip().length() > cellMax) {
        lines.add(line.toString().strip());
        line.setLength(0);
      }
      line.append(piece.group());
    }
    lines.add(line.toString().strip());
    return lines;
  }

  private static void widen(int[] widths, List<List<String>> row) {
    for (int i = 0; i < widths.length; i++) {
      for (String line : row.get(i)) {
        widths[i] = Math.max(widths[i], line.length());
      }
    }
  }

  private static void append(StringBuilder text, int[] widths, int gap, List<List<String>> row) {
    int height = row.stream().mapToInt(List::size).max().orElse(0);
    for (int y = 0; y < height; y++) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String cell = y < row.get(i).size() ? row.get(i).get(y) : "";
        line.append(cell).append(" ".repeat(widths[i] - cell.length() + gap));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }
}
