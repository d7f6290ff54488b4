package org.wsalab.features;

import io.cucumber.plugin.event.TestCase;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A scenario that does not hold: a line of docs/wine.md.
 *
 * @param file its file, below the folder of the features
 * @param name its name
 * @param rules what it is about, from its tags
 * @param expected what its failing step expects
 * @param actual what comes instead
 */
record Difference(String file, String name, String rules, String expected, String actual) {
  private static final Pattern MESSAGE =
      Pattern.compile("(?s).*?\\n  expected: (.*?)\\n    actual: (.*?)(?:\\n\\n.*|$)");
  private static final Pattern LINE =
      Pattern.compile("\\| (.*?) \\| \\[(.*?)\\]\\(\\.\\./features/(.*?)\\) \\| (.*) \\| (.*) \\|");
  private static final Pattern RULE = Pattern.compile("@(?:N-)?[A-Z]+-\\d+");

  /** What a scenario that failed comes to; {@code message} is what its step said. */
  static Difference of(TestCase scenario, String message) {
    String file = Path.of("features").toAbsolutePath().relativize(Path.of(scenario.getUri())) + "";
    String rules =
        scenario.getTags().stream()
            .filter(tag -> RULE.matcher(tag).matches())
            .map(tag -> tag.substring(1))
            .distinct()
            .collect(Collectors.joining(", "));
    Matcher said = MESSAGE.matcher(message);
    boolean understood = said.matches();
    return new Difference(
        file,
        cell(scenario.getName()),
        rules,
        cell(understood ? said.group(1) : "no failure"),
        cell(understood ? said.group(2) : message));
  }

  /** Reads a line, if it is one. */
  static Optional<Difference> read(String line) {
    Matcher cells = LINE.matcher(line);
    return cells.matches()
        ? Optional.of(
            new Difference(
                cells.group(3), cells.group(2), cells.group(1), cells.group(4), cells.group(5)))
        : Optional.empty();
  }

  /** What makes it the same: not what comes instead, in which there are numbers of chance. */
  List<String> key() {
    return List.of(file, name, expected);
  }

  /** The line that {@link #read} reads. */
  String line() {
    return "| "
        + rules
        + " | ["
        + name
        + "](../features/"
        + file
        + ") | "
        + expected
        + " | "
        + actual
        + " |";
  }

  /** A text on one line that is no markup of a table. */
  private static String cell(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", "; ").replace("|", "\\|").replaceAll(" +", " ");
  }
}
