package org.wsalab.check;

import io.cucumber.core.gherkin.Pickle;
import java.util.List;

/**
 * A scenario without a step. It would pass whatever it says; mostly the word in front of its first
 * step is misspelt, and all that follows is then read as a description.
 */
final class Stepless {
  private Stepless() {}

  /** What to say of it. */
  static String text(String source, Pickle pickle) {
    List<String> below =
        source.lines().skip(pickle.getScenarioLocation().getLine()).map(String::strip).toList();
    String first = below.stream().filter(line -> !line.isEmpty()).findFirst().orElse("");
    boolean keyword = first.isEmpty() || first.startsWith("@") || first.matches("[^\"(]+:.*");
    return Scenarios.of(pickle).place()
        + ": scenario \""
        + pickle.getName()
        + "\" has no step"
        + (keyword
            ? ""
            : "\n  \"" + first + "\" does not begin like one: Given, When, Then, And, But");
  }
}
