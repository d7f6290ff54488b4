package org.wsalab.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wsalab.repl.UserError;

/** What a message costs in each server, as a table of Markdown. */
public final class CostTable {
  private static final String BEGIN = "<!-- measured: begin -->";
  private static final String END = "<!-- measured: end -->";
  private static final String HEADING =
      "| server | threads | Winsock calls | system calls | wake-ups | processor time |";

  private final List<String> lines = new ArrayList<>();

  /**
   * An empty table.
   *
   * @param caption under which conditions it comes about
   */
  public CostTable(String caption) {
    lines.addAll(List.of(caption, "", HEADING, "|---|--:|--:|--:|--:|--:|"));
  }

  /** Adds a server. */
  public void add(Path server, Measurement.Figures figures) {
    lines.add(
        String.format(
            Locale.ROOT,
            "| %s | %d | %.1f | %.1f | %.2f | %.0f us |",
            server.getFileName().toString().replace(".jsh", ""),
            figures.threads(),
            figures.calls(),
            figures.systemCalls(),
            figures.wakeUps(),
            figures.processorMicros()));
  }

  /** The lines of it, with the caption. */
  public List<String> lines() {
    return List.copyOf(lines);
  }

  /** Puts it into a document, in the place of the one that is there. */
  public void writeInto(Path document) throws IOException {
    String text = Files.readString(document);
    requirePlace(document);
    Files.writeString(
        document,
        text.substring(0, text.indexOf(BEGIN) + BEGIN.length())
            + "\n\n"
            + String.join("\n", lines)
            + "\n\n"
            + text.substring(text.indexOf(END)));
  }

  /**
   * Sees that a document has a place for it, which is better known before anything is measured.
   *
   * @throws UserError when it has none
   */
  public static void requirePlace(Path document) {
    try {
      String text = Files.readString(document);
      int begin = text.indexOf(BEGIN);
      if (begin < 0 || text.indexOf(END) < begin) {
        throw new UserError(
            document + " has no place for the table: a line " + BEGIN + " and a line " + END);
      }
    } catch (IOException e) {
      throw new UserError("cannot read " + document);
    }
  }
}
