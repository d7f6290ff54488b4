package org.wsalab.measure;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wsalab.repl.DocumentPart;

/** What a message costs in each server, as a table of Markdown. */
public final class CostTable {
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
    place(document).write(lines);
  }

  /** The place for it in a document. */
  public static DocumentPart place(Path document) {
    return new DocumentPart(document, "measured");
  }
}
