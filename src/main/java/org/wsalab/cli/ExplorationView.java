package org.wsalab.cli;

import java.io.PrintStream;
import org.wsalab.explore.Progress;

/** Shows how explorations go: progress on one line at a terminal, findings on their own. */
final class ExplorationView {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal = System.console() != null;
  private boolean open;

  ExplorationView(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** How far an exploration has come. */
  void progress(Progress progress) {
    err.print((terminal ? "\r" : "") + progress + (terminal ? "\u001b[K" : "\n"));
    err.flush();
    open = terminal;
  }

  /** What a step has found, in lines. */
  void told(String text) {
    if (open) {
      err.print("\r\u001b[K");
      err.flush();
      open = false;
    }
    out.println("\n" + text);
    out.flush();
  }
}
