package org.wsalab.repl;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.wsalab.lab.Nearest;

/** What to type instead of what the compiler does not understand. */
final class Advice {
  /** Nearly everything is near to a shorter name. */
  private static final int LETTERS_MIN = 3;

  private static final Pattern UNKNOWN = Pattern.compile("symbol:\\s+(?:variable|method) (\\w+)");
  private static final Pattern ASSIGNED = Pattern.compile("\\s*(\\w+)\\s*=(?!=).*", Pattern.DOTALL);

  private static final String NO_EXPRESSION = "illegal start of expression";

  private final Collection<String> commands;
  private final Supplier<List<String>> variables;

  /**
   * Advice for one session.
   *
   * @param commands the names of the prompt's commands, without their slash
   * @param variables the names of the variables that it has by now
   */
  Advice(Collection<String> commands, Supplier<List<String>> variables) {
    this.commands = commands;
    this.variables = variables;
  }

  /** A line about a problem of this snippet, if there is something to say. */
  Optional<String> on(String snippet, Problem problem) {
    if (snippet.startsWith("{", problem.start()) && problem.message().startsWith(NO_EXPRESSION)) {
      return Optional.of("an array is made by new: new HANDLE[] {...}");
    }
    Matcher unknown = UNKNOWN.matcher(problem.message());
    return unknown.find() ? onName(unknown.group(1), snippet) : Optional.empty();
  }

  private Optional<String> onName(String name, String snippet) {
    if (snippet.strip().equals(name) && commands.contains(name)) {
      return Optional.of("did you mean /" + name + "?");
    }
    Vocabulary winsock = Vocabulary.winsock();
    if (winsock.isCall(name)) {
      return Optional.of("it is a call: " + winsock.signatures(name).get(0));
    }
    return meant(name, winsock)
        .map(near -> "did you mean " + near + "?")
        .or(() -> isAssigned(name, snippet) ? Optional.of(declaration(name)) : Optional.empty());
  }

  private Optional<String> meant(String name, Vocabulary winsock) {
    if (name.length() < LETTERS_MIN) {
      return Optional.empty();
    }
    List<String> known = Stream.concat(variables.get().stream(), winsock.names().stream()).toList();
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
