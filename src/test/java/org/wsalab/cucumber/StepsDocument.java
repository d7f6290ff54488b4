package org.wsalab.cucumber;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.wsalab.cucumber.Vocabulary.Gap;
import org.wsalab.cucumber.Vocabulary.Step;
import org.wsalab.cucumber.call.CallText;

/** docs/steps.md, as the step definitions have it; {@link #write} writes it. */
final class StepsDocument {
  static final Path FILE = Path.of("docs/steps.md");

  private static final String HEAD =
      """
      # The steps

      What a feature can say. This page is made from the step definitions: \
      `mvn test -Dtest=VocabularyTest -Dwsalab.write=true` writes it, and that test fails while it is \
      out of date.

      Two kinds of writing meet in a step. **Calls are written as in C**, the way the prompt, the \
      journal and failure messages write them: `WSAEventSelect(s, e, FD_READ | FD_CLOSE)`. What is \
      named stands there without quotes, and quotes are for texts that are sent. **Sentences** set \
      things up and say what is to hold: `Then event "e" is signaled`. Names stand in quotes there.

      A scenario has a lab of its own, started, and all its names are its own. What it leaves open \
      is closed at its end. Ports are given by the system: `connect(c, "127.0.0.1", port(l))`. A step \
      that waits for what has to come fails at a deadline of 20 s (the system property \
      `wsalab.deadline`, in milliseconds, changes it), and a call that blocks longer is ended. \
      Given, When, Then and And may stand in front of every step. Where a slash stands between two \
      words of a step, one of them is written: `이/가`.
      """;

  private StepsDocument() {}

  /** Writes the page. */
  static void write() throws IOException {
    Files.writeString(FILE, text());
  }

  /** The page as it has to be. */
  static String text() {
    return HEAD + steps() + gaps() + calls();
  }

  private static String steps() {
    Map<String, StringBuilder> topics = new LinkedHashMap<>();
    Step before = null;
    for (Step step : Vocabulary.steps()) {
      StringBuilder topic = topics.computeIfAbsent(step.topic(), name -> new StringBuilder());
      if (before == null || !before.meaning().equals(step.meaning())) {
        topic.append("\n- **`").append(step.expression()).append("`** ");
        topic.append(step.meaning()).append(".");
        StepExamples.of(step).ifPresent(example -> topic.append(example(step, example)));
      } else {
        topic.append(topic.charAt(topic.length() - 1) == '\n' ? "\n  " : "<br>");
        topic.append(step.language()).append(": `").append(step.expression()).append("`");
      }
      before = step;
    }
    StringBuilder text = new StringBuilder();
    topics.forEach(
        (topic, lines) ->
            text.append("\n## ").append(topic).append("\n").append(lines).append("\n"));
    return text.toString();
  }

  /** An example that has a table stands in lines of its own. */
  private static String example(Step step, String example) {
    if (example.equals(step.expression())) {
      return "";
    }
    return example.contains("\n")
        ? "\n\n  ```gherkin\n  " + example.replace("\n", "\n  ") + "\n  ```\n"
        : "<br>`" + example + "`";
  }

  private static String gaps() {
    StringBuilder text =
        new StringBuilder("\n## What stands in the gaps\n\n| gap | what it is |\n|---|---|\n");
    for (Gap gap : Vocabulary.gaps()) {
      text.append("| `{").append(gap.name()).append("}` | ").append(gap.meaning()).append(" |\n");
    }
    return text.append("| `{int}` | a whole number |\n").toString();
  }

  private static String calls() {
    StringJoiner names = new StringJoiner("`, `", "`", "`");
    List<String> callable = CallText.callable().filter(StepsDocument::isForSteps).toList();
    callable.forEach(names::add);
    return """

        ## What can be called

        Every call of the lab, by the name and with the arguments that it has at the prompt: %s.

        Arguments are numbers (`512`, `0x10`), texts (`"abc"`, with `\\n`, `\\r`, `\\t`, `\\0`, `\\x41`), \
        constants of the headers joined by `|` or `+`, `NULL`, `TRUE` and `FALSE`, names, arrays \
        (`[a, b]`), elements and fields (`es[2]`, `ne.iErrorCode[0]`), new structures and buffers \
        (`new linger(1, 0)`, `new byte[65536]`), and calls in calls (`port(l)`). `a = accept(l)` gives \
        the result a name.
        """
        .formatted(names);
  }

  /** Some helpers of scripts take code, which a step cannot write. */
  private static boolean isForSteps(String name) {
    return !List.of("expect", "note", "spawn").contains(name);
  }
}
