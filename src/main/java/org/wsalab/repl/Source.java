package org.wsalab.repl;

/**
 * A text that snippets are read from, as far as it has been read: a script, standard input, one
 * {@code -e}, or what was typed at the prompt. Errors take their place and their line from here.
 */
final class Source {
  private final String name;
  private final StringBuilder text = new StringBuilder();

  /** A source of this name; an empty name is the prompt, where a place says nothing new. */
  Source(String name) {
    this.name = name;
  }

  /** Appends one line, without its end. */
  void add(String line) {
    text.append(line).append('\n');
  }

  String text() {
    return text.toString();
  }

  int length() {
    return text.length();
  }

  /** {@code FILE:LINE}, or nothing for the prompt. */
  String place(int offset) {
    return name.isEmpty() ? "" : name + ":" + lineNumber(offset);
  }

  /** The number of the line that holds this offset, from 1. */
  int lineNumber(int offset) {
    return 1 + (int) text.substring(0, inside(offset)).chars().filter(c -> c == '\n').count();
  }

  /** The offset at which the line of this number begins. */
  int lineStart(int lineNumber) {
    int start = 0;
    for (int line = 1; line < lineNumber && start < text.length(); line++) {
      start = lineEnd(start) + 1;
    }
    return inside(start);
  }

  /** The whole line that holds this offset, without its end. */
  String line(int offset) {
    int start = text.lastIndexOf("\n", inside(offset) - 1) + 1;
    return text.substring(start, lineEnd(start));
  }

  /** How far into its line an offset is. */
  int column(int offset) {
    return inside(offset) - (text.lastIndexOf("\n", inside(offset) - 1) + 1);
  }

  private int lineEnd(int from) {
    int end = text.indexOf("\n", from);
    return end < 0 ? text.length() : end;
  }

  private int inside(int offset) {
    return Math.max(0, Math.min(offset, Math.max(0, text.length() - 1)));
  }
}
