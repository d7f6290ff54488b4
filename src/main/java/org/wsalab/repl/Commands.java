package org.wsalab.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wsalab.lab.Nearest;

/** The commands of the prompt by name. */
final class Commands {
  private final List<Command> all = new ArrayList<>();

  Commands() {
    all.add(new Command("help", "", "this list", (session, argument) -> help(session)));
    all.addAll(StateCommands.all());
    all.addAll(StepCommands.all());
    all.addAll(ShellCommands.all());
  }

  List<Command> all() {
    return all;
  }

  /** Their names, without a slash. */
  List<String> names() {
    return all.stream().map(Command::name).toList();
  }

  /** Carries out a line such as {@code /journal 5}; a command that is not there is an error. */
  void run(Session session, String line) {
    String[] parts = line.strip().substring(1).split("\\s+", 2);
    Command command = named(parts[0]).orElseThrow(() -> unknown(parts[0]));
    command.action().run(session, parts.length > 1 ? parts[1].strip() : "");
  }

  /** The command of this name, or the only one whose name begins so. */
  Optional<Command> named(String name) {
    List<Command> found = all.stream().filter(c -> c.name().startsWith(name)).toList();
    return found.stream()
        .filter(c -> c.name().equals(name))
        .findFirst()
        .or(() -> found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty());
  }

  private UserError unknown(String name) {
    String hint =
        Nearest.to(name, names())
            .map(near -> "; did you mean /" + near + "?")
            .orElse("; /help lists them");
    return new UserError("there is no command /" + name + hint);
  }

  private void help(Session session) {
    Table table = new Table();
    all.forEach(command -> table.row(command.usage(), command.summary()));
    session.screen().print(table.text());
    session.screen().print("");
    session.screen().print("Anything else is Java; every Winsock call is in scope by its C name:");
    session.screen().print("  SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP)");
    session
        .screen()
        .print("Tab completes and explains, Ctrl-C ends a call (twice: any loop), Ctrl-D leaves.");
  }
}
