package org.wsalab.repl;

import java.util.List;
import org.jline.reader.CompletingParsedLine;

/**
 * What has been typed, with the word before the cursor, which is what completion works on.
 *
 * @param line all of it
 * @param cursor where the cursor is
 * @param word the beginning of a word that ends at the cursor, perhaps empty
 */
record TypedLine(String line, int cursor, String word) implements CompletingParsedLine {

  /** Finds the word: of a command what stands between blanks, of a snippet an identifier. */
  static TypedLine of(String line, int cursor) {
    boolean command = Unit.isCommand(line);
    int start = cursor;
    while (start > 0 && belongs(line.charAt(start - 1), command)) {
      start--;
    }
    return new TypedLine(line, cursor, line.substring(start, cursor));
  }

  private static boolean belongs(char c, boolean command) {
    return command ? !Character.isWhitespace(c) : Character.isJavaIdentifierPart(c);
  }

  /** What stands before the word. */
  String before() {
    return line.substring(0, cursor - word.length());
  }

  @Override
  public int wordCursor() {
    return word.length();
  }

  @Override
  public int wordIndex() {
    return words().size() - 1;
  }

  @Override
  public List<String> words() {
    return before().isBlank() ? List.of(word) : List.of(before(), word);
  }

  @Override
  public CharSequence escape(CharSequence candidate, boolean complete) {
    return candidate;
  }

  @Override
  public int rawWordCursor() {
    return word.length();
  }

  @Override
  public int rawWordLength() {
    return word.length();
  }
}
