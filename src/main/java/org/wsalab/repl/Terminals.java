package org.wsalab.repl;

import java.util.Map;
import org.jline.terminal.Terminal;

/** What there is to know about the terminal before anything is printed on it. */
final class Terminals {
  private Terminals() {}

  /** Whether somebody sits before standard input and output. */
  static boolean attended() {
    // Since Java 22 there is a console even where there is no terminal, unless this is said first.
    System.setProperty("jdk.console", "java.base");
    return System.console() != null;
  }

  /** Whether colours are of use there and wanted. */
  static boolean coloured(Terminal terminal, Map<String, String> environment) {
    boolean dumb = terminal.getType().startsWith(Terminal.TYPE_DUMB);
    return !dumb && environment.getOrDefault("NO_COLOR", "").isEmpty();
  }
}
