package org.wsalab.repl;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import jdk.jshell.Diag;

/**
 * What the compiler says against a snippet.
 *
 * @param message one line or more, without places inside the engine
 * @param start where in the snippet it begins
 * @param end where it ends, or {@code start}
 */
record Problem(String message, int start, int end) {
  /** A problem of the whole snippet. */
  static Problem of(String message) {
    return new Problem(message, 0, 0);
  }

  /** What a diagnostic of the engine says to the person who typed the snippet. */
  static Problem of(Diag diag) {
    int start = (int) Math.max(0, diag.getStartPosition());
    return new Problem(message(diag), start, (int) Math.max(start, diag.getEndPosition()));
  }

  /** The errors among the diagnostics; when there is none, what there is. */
  static List<Problem> of(List<Diag> diags) {
    List<Diag> errors = diags.stream().filter(Diag::isError).toList();
    return (errors.isEmpty() ? diags : errors).stream().map(Problem::of).toList();
  }

  private static String message(Diag diag) {
    return diag.getMessage(Locale.ROOT)
        .lines()
        // The class around a snippet is the engine's own and means nothing to who typed it.
        .filter(line -> !line.strip().startsWith("location:"))
        .collect(Collectors.joining("\n"));
  }
}
