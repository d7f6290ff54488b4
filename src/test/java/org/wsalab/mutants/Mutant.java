package org.wsalab.mutants;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One small change of the core, told apart from all others without the number of its line: a row of
 * docs/mutants.md.
 *
 * @param method class and method, such as {@code SocketRecord.select}
 * @param code the line that is changed
 * @param change what is changed in it, in PIT's words, with which of several where there are
 */
record Mutant(String method, String code, String change) {
  private static final Pattern ROW =
      Pattern.compile("\\| ([\\w.]+) \\| `(.+?)` \\| (.+?) \\| (.*?) \\|");

  /**
   * A row of the list.
   *
   * @param mutant the change
   * @param reason why no feature tells it
   */
  record Row(Mutant mutant, String reason) {}

  /** Reads a line, if it is a row. */
  static Optional<Row> read(String line) {
    Matcher cells = ROW.matcher(line);
    if (!cells.matches()) {
      return Optional.empty();
    }
    String code = cells.group(2).replace("\\|", "|");
    return Optional.of(
        new Row(new Mutant(cells.group(1), code, cells.group(3)), cells.group(4).strip()));
  }

  /** The row of the list, without its reason. */
  @Override
  public String toString() {
    return "| " + method + " | `" + code.replace("|", "\\|") + "` | " + change + " |";
  }
}
