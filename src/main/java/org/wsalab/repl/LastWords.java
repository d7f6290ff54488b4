package org.wsalab.repl;

import java.util.concurrent.atomic.AtomicBoolean;

/** What is to be said when something ends, also when the process is ended under it. Said once. */
final class LastWords {
  private final AtomicBoolean said = new AtomicBoolean();
  private Thread hook;

  /** From now on an end of the process (Ctrl-C, System.exit) is an occasion to say this. */
  void whenKilled(Runnable words) {
    hook = new Thread(() -> say(words), "last words");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** Says this, unless something has been said already. */
  void say(Runnable words) {
    if (said.compareAndSet(false, true)) {
      words.run();
    }
  }

  /** The process may end in silence from now on. */
  void forget() {
    if (hook != null) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // it is ending now, and the hook is under way
      }
      hook = null;
    }
  }
}
