package org.wsalab.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The commands about the session itself: what was typed, and its end. */
final class ShellCommands {
  private static final int HISTORY_LINES = 20;
  private static final String FEATURE = ".feature";

  private ShellCommands() {}

  static List<Command> all() {
    return List.of(
        new Command("history", "[N]", "the last N things typed", ShellCommands::history),
        new Command(
            "save",
            "FILE",
            "writes what succeeded; a feature to FILE.feature",
            ShellCommands::save),
        new Command("open", "FILE.jsh", "carries out a script here", ShellCommands::open),
        new Command("exit", "[CODE]", "leaves, like Ctrl-D", ShellCommands::exit));
  }

  /** The argument as a number that is not negative. */
  static int number(String command, String argument) {
    if (!argument.matches("\\d{1,9}")) {
      throw new UserError("/" + command + " takes a number, not " + argument);
    }
    return Integer.parseInt(argument);
  }

  private static void history(Session session, String argument) {
    List<String> typed = session.history();
    int wanted = argument.isEmpty() ? HISTORY_LINES : number("history", argument);
    Table table = new Table();
    for (int i = Math.max(0, typed.size() - wanted); i < typed.size(); i++) {
      table.row(Integer.toString(i + 1), typed.get(i).replace("\n", "\n     "));
    }
    if (!table.isEmpty()) {
      session.screen().print(table.text());
    }
  }

  private static void save(Session session, String argument) {
    Path file = file("save", argument);
    String name = file.getFileName().toString();
    if (name.endsWith(FEATURE)) {
      FeatureText feature = session.feature();
      String title = name.substring(0, name.length() - FEATURE.length()).replace('-', ' ');
      write(file, feature.text(title, session.bench().title()));
      String left =
          feature.leftOut() == 0 ? "" : ", " + feature.leftOut() + " left out as no calls";
      session.screen().print(file + ": " + feature.steps() + " steps" + left);
    } else {
      String text = String.join("\n", session.succeeded());
      write(file, text.isEmpty() ? "" : text + "\n");
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UserError("cannot write " + file + ": " + Script.reason(e));
    }
  }

  private static void open(Session session, String argument) {
    session.include(Script.read(file("open", argument)));
  }

  private static void exit(Session session, String argument) {
    int code = argument.isEmpty() ? ExitCode.FINE.code() : number("exit", argument);
    if (code > 255) {
      throw new UserError("/exit takes a code from 0 to 255");
    }
    session.leave(code);
  }

  private static Path file(String command, String argument) {
    if (argument.isEmpty()) {
      throw new UserError("/" + command + " needs the name of a file");
    }
    return Path.of(argument);
  }
}
