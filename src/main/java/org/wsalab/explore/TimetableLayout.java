package org.wsalab.explore;

import java.util.Arrays;

/**
 * Where the columns of a timetable begin. Of a line only one column has something in it: so where
 * there is little room a column may begin before the one on its left has ended.
 *
 * @param starts the place in a line at which each column begins
 * @param cellMax after how many characters a cell goes on in the next line, by column
 * @param reasonAt where the reason stands, or -1 for behind the cell, and above it where there is
 *     no room
 * @param width how many columns a line may have, or {@link Width#UNLIMITED}
 */
record TimetableLayout(int[] starts, int[] cellMax, int reasonAt, int width) {
  /** After how many characters a cell goes on in the next line at the latest. */
  static final int CELL_MAX = 38;

  static final int GAP = 2;

  /** One column beside the other. */
  static TimetableLayout wide(int first, int[] widths) {
    int[] starts = new int[widths.length];
    int at = first;
    for (int i = 0; i < widths.length; i++) {
      starts[i] = at;
      at += widths[i] + GAP;
    }
    int[] cellMax = new int[widths.length];
    Arrays.fill(cellMax, CELL_MAX);
    return new TimetableLayout(starts, cellMax, at, Width.UNLIMITED);
  }

  /** The columns so close together that the last one has room, half of the line if need be. */
  static TimetableLayout narrow(int first, int[] widths, int width) {
    int steps = Math.max(1, widths.length - 1);
    int room = width - first;
    int last = Math.min(CELL_MAX, Math.max(room / 2, 1));
    int step = Math.max(1, (room - last) / steps);
    int[] starts = new int[widths.length];
    int[] cellMax = new int[widths.length];
    int at = first;
    for (int i = 0; i < widths.length; i++) {
      starts[i] = at;
      cellMax[i] = Math.max(1, Math.min(CELL_MAX, width - at));
      at += Math.min(step, widths[i] + GAP);
    }
    return new TimetableLayout(starts, cellMax, -1, width);
  }

  /** Whether a line of this length is too long. */
  boolean isTooLong(int length) {
    return width != Width.UNLIMITED && length > width;
  }
}
