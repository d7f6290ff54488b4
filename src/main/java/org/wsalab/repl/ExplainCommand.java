package org.wsalab.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.wsalab.lab.Call;
import org.wsalab.lab.Explanation;
import org.wsalab.lab.Nearest;
import org.wsalab.report.Rule;
import org.wsalab.report.RuleDocument;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.HANDLE;

/**
 * {@code /explain}: the last failure, an error code, a name of Winsock's, a rule, or why an event
 * object is signaled or not.
 */
final class ExplainCommand implements Command.Action {
  static final Command COMMAND =
      new Command(
          "explain",
          "[WHAT]",
          "your last failure, an error, a call, a rule, a handle",
          errorNames(),
          new ExplainCommand());

  @Override
  public void run(Session session, String argument) {
    String text =
        argument.isEmpty()
            ? lastFailure(session)
            : error(argument)
                .or(() -> name(argument))
                .or(() -> rule(argument.toUpperCase(Locale.ROOT)))
                .or(() -> handle(session, argument))
                .orElseThrow(() -> unknown(argument));
    session.screen().print(text.stripTrailing());
  }

  private static String lastFailure(Session session) {
    Call call =
        session
            .bench()
            .lastFailure()
            .orElseThrow(() -> new UserError("no call has failed; name what to explain"));
    return session.stepping().named(call.toString())
        + ErrorCode.of(call.error()).map(code -> "\n" + Explanation.of(code)).orElse("");
  }

  private static Optional<String> error(String argument) {
    Optional<ErrorCode> code =
        argument.matches("\\d{1,9}")
            ? ErrorCode.of(Integer.parseInt(argument))
            : ErrorCode.named(argument.toUpperCase(Locale.ROOT));
    return code.map(Explanation::of);
  }

  private static Optional<String> name(String argument) {
    Vocabulary vocabulary = Vocabulary.winsock();
    String about = vocabulary.about(argument);
    if (about.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        vocabulary.isCall(argument)
            ? String.join("\n", vocabulary.signatures(argument)) + "\n  " + about
            : argument + " = " + about);
  }

  /** A rule, or a claim of the source notes: what it says, and how to see it. */
  private static Optional<String> rule(String id) {
    return RuleDocument.shipped().stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .map(ExplainCommand::text);
  }

  private static String text(Rule rule) {
    StringJoiner lines = new StringJoiner("\n  ");
    lines.add(rule.id() + " (" + rule.source() + "): " + rule.statement());
    rule.sides().forEach(lines::add);
    lines.add(rule.lack().isEmpty() ? "wsalab check --tags " + rule.tag() : rule.lack());
    return lines.toString();
  }

  /** A socket or an event object, by a variable that holds it or by its name in the session. */
  private static Optional<String> handle(Session session, String argument) {
    String name =
        session.engine().variables().stream()
            .filter(v -> v.name().equals(argument) && v.value() instanceof HANDLE)
            .map(variable -> ((HANDLE) variable.value()).name())
            .findFirst()
            .or(() -> session.stepping().handleName(argument))
            .orElse(argument);
    return session.bench().explain(name).map(session.stepping()::named);
  }

  private static UserError unknown(String argument) {
    List<String> names = new ArrayList<>(errorNames());
    names.addAll(Vocabulary.winsock().names());
    RuleDocument.shipped().forEach(rule -> names.add(rule.id()));
    String hint = Nearest.to(argument, names).map(n -> "; did you mean " + n + "?").orElse("");
    return new UserError("nothing is known of " + argument + hint);
  }

  private static List<String> errorNames() {
    List<String> names = new ArrayList<>();
    ErrorCode.all().forEach(code -> names.add(code.name()));
    return names;
  }
}
