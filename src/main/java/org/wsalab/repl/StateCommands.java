package org.wsalab.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.wsalab.lab.Call;
import org.wsalab.lab.Nearest;
import org.wsalab.winsock.ErrorCode;

/** The commands that show what the lab holds and what it did. */
final class StateCommands {
  private static final int JOURNAL_LINES = 20;

  private StateCommands() {}

  static List<Command> all() {
    return List.of(
        new Command(
            "sockets",
            "",
            "the sockets: state, mode, mask, record, event",
            (session, argument) -> session.screen().print(session.bench().sockets())),
        new Command(
            "events",
            "",
            "the event objects: signaled or not, reset mode, sockets",
            (session, argument) -> session.screen().print(session.bench().events())),
        new Command("journal", "[N]", "the last N lines of the trace", StateCommands::journal),
        new Command(
            "trace",
            "on|off",
            "shows each call and what it causes while it happens",
            List.of("on", "off"),
            StateCommands::trace),
        new Command(
            "explain",
            "[CODE|NAME]",
            "what an error code or a name means; the last failure",
            errorNames(),
            StateCommands::explain),
        new Command("vars", "", "your variables", (session, argument) -> variables(session)));
  }

  private static void journal(Session session, String argument) {
    int lines = argument.isEmpty() ? JOURNAL_LINES : ShellCommands.number("journal", argument);
    session.bench().journal(lines).forEach(session.screen()::print);
  }

  private static void trace(Session session, String argument) {
    switch (argument) {
      case "on" -> session.bench().trace(session.screen()::announce);
      case "off" -> session.bench().trace(null);
      default -> throw new UserError("/trace is either on or off");
    }
  }

  private static void explain(Session session, String argument) {
    if (argument.isEmpty()) {
      lastFailure(session);
      return;
    }
    if (argument.matches("\\d{1,9}")) {
      int number = Integer.parseInt(argument);
      print(session, ErrorCode.of(number).orElseThrow(() -> unknown(argument)));
      return;
    }
    Optional<ErrorCode> code = ErrorCode.named(argument.toUpperCase(Locale.ROOT));
    if (code.isPresent()) {
      print(session, code.get());
    } else {
      name(session, argument);
    }
  }

  private static void lastFailure(Session session) {
    Call call =
        session
            .bench()
            .lastFailure()
            .orElseThrow(() -> new UserError("no call has failed; name a code or a call"));
    session.screen().print(call.toString());
    ErrorCode.of(call.error()).ifPresent(code -> print(session, code));
  }

  private static void name(Session session, String name) {
    Vocabulary vocabulary = Vocabulary.winsock();
    String about = vocabulary.about(name);
    if (about.isEmpty()) {
      throw unknown(name);
    }
    vocabulary.signatures(name).forEach(session.screen()::print);
    session.screen().print((vocabulary.isConstant(name) ? name + " = " : "  ") + about);
  }

  private static void print(Session session, ErrorCode code) {
    session.screen().print(code + ": " + code.meaning());
  }

  private static UserError unknown(String argument) {
    List<String> names = new ArrayList<>(errorNames());
    names.addAll(Vocabulary.winsock().names());
    String hint = Nearest.to(argument, names).map(n -> "; did you mean " + n + "?").orElse("");
    return new UserError("Winsock has no error code or name " + argument + hint);
  }

  private static void variables(Session session) {
    Table table = new Table();
    for (Outcome.Value variable : session.engine().variables()) {
      if (!variable.name().isEmpty()) {
        String text =
            session.bench().values().print(variable.value(), variable.typeName(), variable.name());
        table.row(variable.typeName(), variable.name(), "= " + text);
      }
    }
    if (!table.isEmpty()) {
      session.screen().print(table.text());
    }
  }

  private static List<String> errorNames() {
    List<String> names = new ArrayList<>();
    StreamSupport.stream(ErrorCode.all().spliterator(), false)
        .map(ErrorCode::name)
        .forEach(names::add);
    return names;
  }
}
