package org.wsalab.repl;

import java.util.List;

/**
 * A command of the prompt: what is typed with a slash before it.
 *
 * @param name its name, without the slash
 * @param parameters what may follow, as help writes it
 * @param summary what it does, in a few words
 * @param words what its argument can be, for completion
 * @param action what it does
 */
record Command(String name, String parameters, String summary, List<String> words, Action action) {

  /** The doing of a command. */
  interface Action {
    /** Carries it out; {@code argument} is what followed the name, without blanks around it. */
    void run(Session session, String argument);
  }

  /** A command whose argument cannot be completed. */
  Command(String name, String parameters, String summary, Action action) {
    this(name, parameters, summary, List.of(), action);
  }

  /** {@code /journal [N]}. */
  String usage() {
    return ("/" + name + " " + parameters).strip();
  }
}
