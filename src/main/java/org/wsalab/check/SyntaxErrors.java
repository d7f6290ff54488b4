package org.wsalab.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words for what the parser of features complains about: place, expected, actual, the line. */
final class SyntaxErrors {
  private static final Pattern ERROR = Pattern.compile("\\((\\d+):(\\d+)\\): (.*)");
  private static final Pattern UNEXPECTED = Pattern.compile("expected: (.*), got '(.*)'");
  private static final Pattern AT_END = Pattern.compile("unexpected end of file, expected: (.*)");

  /** The parser's kinds of lines; what may be anywhere (the end, a comment) is no advice. */
  private static final Map<String, String> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("#FeatureLine", "Feature:");
    KINDS.put("#RuleLine", "Rule:");
    KINDS.put("#BackgroundLine", "Background:");
    KINDS.put("#ScenarioLine", "Scenario:");
    KINDS.put("#ExamplesLine", "Examples:");
    KINDS.put("#StepLine", "a step (Given, When, Then, And, But)");
    KINDS.put("#TableRow", "a row of a table");
    KINDS.put("#DocStringSeparator", "\"\"\"");
    KINDS.put("#TagLine", "a tag");
    KINDS.put("#Language", "# language:");
  }

  private SyntaxErrors() {}

  /** All errors of a file; {@code message} is the parser's. */
  static String of(String file, List<String> lines, String message) {
    StringJoiner all = new StringJoiner("\n");
    all.setEmptyValue(file + ": " + message);
    Matcher error = ERROR.matcher(message);
    while (error.find()) {
      int line = Integer.parseInt(error.group(1));
      int column = Integer.parseInt(error.group(2));
      all.add(file + ":" + line + ": " + words(error.group(3)) + pointer(lines, line, column));
    }
    return all.toString();
  }

  private static String words(String error) {
    Matcher unexpected = UNEXPECTED.matcher(error);
    Matcher atEnd = AT_END.matcher(error);
    if (unexpected.matches()) {
      return "expected " + kinds(unexpected.group(1)) + ", got \"" + unexpected.group(2) + "\"";
    } else if (atEnd.matches()) {
      return "expected " + kinds(atEnd.group(1)) + ", got the end of the file";
    }
    return error;
  }

  private static String kinds(String listed) {
    List<String> expected = new ArrayList<>(KINDS.values());
    List<String> named = List.of(listed.split(", "));
    KINDS.forEach(
        (kind, words) -> {
          if (!named.contains(kind)) {
            expected.remove(words);
          }
        });
    int last = expected.size() - 1;
    if (last < 0) {
      return "the end of the file";
    }
    return last == 0
        ? expected.get(0)
        : String.join(", ", expected.subList(0, last)) + " or " + expected.get(last);
  }

  /** A line with its number, and a mark below the column; both count from 1. */
  static String pointer(List<String> lines, int line, int column) {
    if (line > lines.size()) {
      return "";
    }
    String margin = "  " + line + " | ";
    String blank = " ".repeat(margin.length() - 2) + "| " + " ".repeat(Math.max(0, column - 1));
    return "\n" + margin + lines.get(line - 1) + "\n" + blank + "^";
  }
}
