package org.wsalab.cli;

import java.io.PrintStream;
import org.wsalab.check.ExploredTable;
import org.wsalab.cucumber.ExplorationListener;
import org.wsalab.cucumber.Explored;
import org.wsalab.explore.Progress;
import org.wsalab.explore.Width;

/** Shows how explorations go: progress on one line at a terminal, findings on their own. */
final class ExplorationView implements ExplorationListener {
  private final PrintStream out;
  private final PrintStream err;
  private final boolean terminal = System.console() != null;
  private final ExploredTable table = new ExploredTable();
  private boolean open;

  ExplorationView(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** The figures of all that was told. */
  ExploredTable table() {
    return table;
  }

  @Override
  public void explored(Explored what) {
    table.add(what);
  }

  @Override
  public void progress(Progress progress) {
    err.print(terminal ? "\r" + fitting(progress.toString()) + "\u001b[K" : progress + "\n");
    err.flush();
    open = terminal;
  }

  /** A line that goes on in the next one could not be taken back. */
  private static String fitting(String line) {
    int columns = Width.columns();
    return columns == Width.UNLIMITED || line.length() < columns
        ? line
        : line.substring(0, columns - 1);
  }

  @Override
  public void told(String text) {
    if (open) {
      err.print("\r\u001b[K");
      err.flush();
      open = false;
    }
    out.println("\n" + text);
    out.flush();
  }
}
