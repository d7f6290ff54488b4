package org.wsalab.repl;

import java.io.IOException;
import java.util.Map;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.Signals;

/** What there is to know about the terminal before anything is printed on it. */
public final class Terminals {
  private Terminals() {}

  /** Whether somebody sits before standard input and output. */
  static boolean attended() {
    // Since Java 22 there is a console even where there is no terminal, unless this is said first.
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  /** How many columns whoever sits there sees; 0 when nobody does, or it cannot be found out. */
  public static int columns() {
    if (!attended()) {
      return 0;
    }
    try (Terminal terminal = TerminalBuilder.builder().dumb(true).build()) {
      return terminal.getSize().getColumns();
    } catch (IOException e) {
      return 0;
    }
  }

  /** Whether colours are of use there and wanted. */
  static boolean coloured(Terminal terminal, Map<String, String> environment) {
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    return !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }

  /** Lets Ctrl-C reach a terminal that knows of no signals itself, as in an editor's window. */
  static void passSignals(Terminal terminal) {
    if (terminal.getType().startsWith(Terminal.TYPE_DUMB)) {
      Signals.register("INT", () -> terminal.raise(Terminal.Signal.INT));
    }
  }
}
