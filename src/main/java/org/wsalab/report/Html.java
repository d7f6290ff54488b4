package org.wsalab.report;

import java.util.regex.Pattern;

/** Texts as HTML. */
final class Html {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  private Html() {}

  /** A text that means what it says. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A line of Markdown, of which only code in backticks is known. */
  static String ofMarkdown(String line) {
    return CODE.matcher(escaped(line)).replaceAll("<code>$1</code>");
  }
}
