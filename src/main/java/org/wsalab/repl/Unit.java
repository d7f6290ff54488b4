package org.wsalab.repl;

/**
 * One thing to do, cut out of a source: a snippet of Java, or a command of the prompt.
 *
 * @param source where it stands
 * @param offset where in the source it begins
 * @param text the snippet, or the command with its slash
 * @param kind what it is
 */
record Unit(Source source, int offset, String text, Kind kind) {
  enum Kind {
    /** A complete snippet, or one whose errors only evaluation can name. */
    SNIPPET,
    /** A line that begins with a slash. */
    COMMAND,
    /** A snippet whose end never came. */
    INCOMPLETE
  }

  /** Whether a line typed at the beginning of a snippet is a command and no comment. */
  static boolean isCommand(String line) {
    String start = line.strip();
    return start.startsWith("/") && !start.startsWith("//") && !start.startsWith("/*");
  }
}
