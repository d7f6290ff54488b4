package org.wsalab.provider.windows;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that come from people or from programs. */
final class Words {
  private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)");
  private static final int SHOWN_MAX = 200;

  private Words() {}

  /** The words of a command; quotes hold one together. */
  static List<String> of(String command) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(command);
    while (word.find()) {
      words.add(
          word.group(1) != null
              ? word.group(1)
              : word.group(2) != null ? word.group(2) : word.group(3));
    }
    return words;
  }

  /** What somebody said instead of what was expected, in quotes, without what cannot be printed. */
  static String shown(byte[] first, byte[] more) {
    String text =
        new String(first, StandardCharsets.UTF_8) + new String(more, StandardCharsets.UTF_8);
    String printable = text.replaceAll("\\P{Print}+", " ").strip();
    String cut = printable.substring(0, Math.min(printable.length(), SHOWN_MAX));
    return "\"" + cut + (cut.length() < printable.length() ? "..." : "") + "\"";
  }
}
