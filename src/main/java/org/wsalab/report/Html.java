package org.wsalab.report;

import java.util.regex.Pattern;

/** Texts as HTML. */
final class Html {
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");
  private static final Pattern STRESSED = Pattern.compile("\\*([^*]+)\\*");

  private Html() {}

  /** A text that means what it says. */
  static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /** A line of Markdown, of which code in backticks and what is between single stars are known. */
  static String ofMarkdown(String line) {
    String coded = CODE.matcher(escaped(line)).replaceAll("<code>$1</code>");
    return STRESSED.matcher(coded).replaceAll("<em>$1</em>");
  }
}
