package org.wsalab.repl;

import java.util.List;
import org.wsalab.lab.Tables;

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
            (session, argument) ->
                print(session, Tables.sockets(session.stepping().snapshot().sockets()))),
        new Command(
            "events",
            "",
            "the event objects: signaled or not, reset mode, sockets",
            (session, argument) ->
                print(session, Tables.events(session.stepping().snapshot().events()))),
        new Command(
            "threads",
            "",
            "the lab threads: the call each is in, asleep or not",
            (session, argument) -> print(session, session.bench().threadTable())),
        new Command("journal", "[N]", "the last N lines of the trace", StateCommands::journal),
        new Command(
            "trace",
            "on|off",
            "shows each call and what it causes while it happens",
            List.of("on", "off"),
            StateCommands::trace),
        ExplainCommand.COMMAND,
        new Command("vars", "", "your variables", (session, argument) -> variables(session)));
  }

  private static void print(Session session, String table) {
    session.screen().print(table.stripTrailing());
  }

  private static void journal(Session session, String argument) {
    int lines = argument.isEmpty() ? JOURNAL_LINES : ShellCommands.number("journal", argument);
    for (String line : session.bench().journal(lines)) {
      session.screen().print(session.stepping().named(line));
    }
  }

  private static void trace(Session session, String argument) {
    switch (argument) {
      case "on" -> session.bench().trace(session.screen()::announce);
      case "off" -> session.bench().trace(null);
      default -> throw new UserError("/trace is either on or off");
    }
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
}
