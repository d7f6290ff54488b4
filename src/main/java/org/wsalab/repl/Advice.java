package org.wsalab.repl;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wsalab.lab.Nearest;

/** What to type instead of a name that the compiler does not know. */
final class Advice {
  /** Nearly everything is near to a shorter name. */
  private static final int LETTERS_MIN = 3;

  private static final Pattern UNKNOWN = Pattern.compile("symbol:\\s+(?:variable|method) (\\w+)");
  private static final Pattern ASSIGNED = Pattern.compile("\\s*(\\w+)\\s*=(?!=).*", Pattern.DOTALL);

  private final Supplier<List<String>> variables;

  /**
   * Advice for one session.
   *
   * @param variables the names of the variables that it has by now
   */
  Advice(Supplier<List<String>> variables) {
    this.variables = variables;
  }

  /** A line about a problem of this snippet, if there is something to say. */
  Optional<String> on(String snippet, Problem problem) {
    Matcher unknown = UNKNOWN.matcher(problem.message());
    if (!unknown.find()) {
      return Optional.empty();
    }
    String name = unknown.group(1);
    return meant(name)
        .map(near -> "did you mean " + near + "?")
        .or(() -> isAssigned(name, snippet) ? Optional.of(declaration(name)) : Optional.empty());
  }

  private Optional<String> meant(String name) {
    if (name.length() < LETTERS_MIN) {
      return Optional.empty();
    }
    List<String> known =
        Stream.concat(variables.get().stream(), Vocabulary.winsock().names().stream()).toList();
    return Nearest.to(name, known);
  }

  private static boolean isAssigned(String name, String snippet) {
    Matcher assigned = ASSIGNED.matcher(snippet);
    return assigned.matches() && assigned.group(1).equals(name);
  }

  private static String declaration(String name) {
    return "a new variable is declared with its type or with var: var " + name + " = ...";
  }
}
