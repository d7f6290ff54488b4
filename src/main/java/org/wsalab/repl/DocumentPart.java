package org.wsalab.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A part of a document that a command writes: it stands between two comments of Markdown, such as
 * {@code <!-- measured: begin -->} and {@code <!-- measured: end -->}, which stay.
 *
 * @param document the file
 * @param name the word in the comments
 */
public record DocumentPart(Path document, String name) {
  private String begin() {
    return "<!-- " + name + ": begin -->";
  }

  private String end() {
    return "<!-- " + name + ": end -->";
  }

  /**
   * Sees that the document has the part, which is better known before anything is run for it.
   *
   * @throws UserError when it has none, or cannot be read
   */
  public void require() {
    read();
  }

  /**
   * Writes lines in the place of those that are there.
   *
   * @throws UserError when the document has no such part
   */
  public void write(List<String> lines) throws IOException {
    String text = read();
    Files.writeString(
        document,
        text.substring(0, text.indexOf(begin()) + begin().length())
            + "\n\n"
            + String.join("\n", lines)
            + "\n\n"
            + text.substring(text.indexOf(end())));
  }

  private String read() {
    try {
      String text = Files.readString(document);
      int begin = text.indexOf(begin());
      if (begin < 0 || text.indexOf(end()) < begin) {
        throw new UserError(
            document + " has no place for the table: a line " + begin() + " and a line " + end());
      }
      return text;
    } catch (IOException e) {
      throw new UserError("cannot read " + document);
    }
  }
}
