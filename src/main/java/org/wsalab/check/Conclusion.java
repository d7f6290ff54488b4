package org.wsalab.check;

import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.wsalab.repl.Palette;

/**
 * What is printed when all is run: what failed or was stopped, what was not understood, and how
 * many passed.
 */
final class Conclusion {
  private static final Pattern UNCLOSED_CALL = Pattern.compile("(?:\\w+ = )?\\w+\\([^)]*");

  private final PrintStream out;
  private final PrintStream err;
  private final Palette palette;
  private final Complaint complaint;

  Conclusion(PrintStream out, PrintStream err, Palette palette, boolean stackTraces) {
    this.out = out;
    this.err = err;
    this.palette = palette;
    this.complaint = new Complaint(palette, stackTraces);
  }

  void print(List<Outcome> outcomes) {
    out.println();
    failures(outcomes);
    out.flush();
    printCounts(outcomes);
  }

  /** What was not understood, and how many passed. */
  void printCounts(List<Outcome> outcomes) {
    problems(outcomes).forEach(problem -> err.println("wsalab: " + problem));
    err.flush();
    for (Outcome outcome : outcomes) {
      boolean trouble = outcome.ended().stream().anyMatch(each -> each.end().isTrouble());
      out.println(trouble ? palette.error(outcome.summary()) : outcome.summary());
    }
    out.flush();
  }

  private void failures(List<Outcome> outcomes) {
    int number = 0;
    for (Outcome outcome : outcomes) {
      for (Ended ended : outcome.ended()) {
        if (ended.end() == End.FAILED || ended.end() == End.STOPPED) {
          out.println(complaint.text(++number, outcome.setting(), ended));
        }
      }
    }
  }

  /** What is wrong with the features rather than with what they are about; each thing once. */
  private static Set<String> problems(List<Outcome> outcomes) {
    Set<String> problems = new LinkedHashSet<>();
    for (Outcome outcome : outcomes) {
      for (Ended ended : outcome.ended()) {
        ended.undefined().forEach(step -> problems.add(undefined(step, outcome.steps())));
        switch (ended.end()) {
          case MISREAD -> problems.add(Misreading.text(ended));
          case AMBIGUOUS -> problems.add(ended.step() + "\n  " + ambiguous(ended.error()));
          case IMPOSSIBLE -> problems.add(ended.error().getMessage());
          case PASSED, FAILED, UNDEFINED, SKIPPED, STOPPED -> {
            // told elsewhere, or nothing to tell
          }
        }
      }
    }
    return problems;
  }

  /** Cucumber's words, without the step that they begin with. */
  private static String ambiguous(Throwable error) {
    return error
        .getMessage()
        .strip()
        .replaceFirst("(?s)^.*? matches more", "it matches more")
        .replace("\n", "\n  ");
  }

  private static String undefined(UndefinedStep step, Set<String> steps) {
    return step.place() + "\n  there is no such step; " + remedy(step.text(), steps);
  }

  private static String remedy(String text, Set<String> steps) {
    List<String> nearest = NearestSteps.to(text, steps);
    if (UNCLOSED_CALL.matcher(text).matches()) {
      return "a call ends with a closing parenthesis";
    } else if (nearest.isEmpty()) {
      return "docs/steps.md lists those that there are";
    }
    boolean choice = nearest.stream().anyMatch(step -> step.contains("/"));
    return "did you mean\n    "
        + String.join("\n    ", nearest)
        + (choice ? "\n  where a slash stands between two words, write one of them" : "");
  }
}
