package org.wsalab.repl;

import org.jline.utils.Signals;

/** What Ctrl-C does where there is no prompt, until it is closed. */
public final class CtrlC implements AutoCloseable {
  private final Object before;

  private CtrlC(Runnable action) {
    before =
        Signals.register(
            "INT",
            () -> {
              close();
              action.run();
            });
  }

  /** Lets the first Ctrl-C run this; the next one ends the process, as usual. */
  public static CtrlC runs(Runnable action) {
    return new CtrlC(action);
  }

  @Override
  public void close() {
    Signals.unregister("INT", before);
  }
}
