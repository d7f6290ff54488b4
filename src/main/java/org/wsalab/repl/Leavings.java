package org.wsalab.repl;

import java.util.List;

/**
 * What a session leaves at its end: lab threads that still run, open handles. They are named once,
 * also when the process ends before the session does, as by Ctrl-C.
 */
final class Leavings {
  private final Bench bench;
  private final Screen screen;
  private final LastWords lastWords = new LastWords();

  Leavings(Bench bench, Screen screen) {
    this.bench = bench;
    this.screen = screen;
  }

  /** Names what {@code end} leaves, which ends the session. */
  void nameAfter(Runnable end) {
    lastWords.say(
        () -> {
          nameThreads();
          end.run();
          name(bench.leftOpen());
        });
  }

  /** From now on an end of the process is an occasion to name what is there. */
  void nameWhenKilled() {
    lastWords.whenKilled(
        () -> {
          nameThreads();
          name(bench.openHandles());
        });
  }

  /** The process may end in silence from now on. */
  void forget() {
    lastWords.forget();
  }

  private void nameThreads() {
    for (String thread : bench.runningThreads()) {
      screen.complain("wsalab: still running at the end: lab thread " + thread);
    }
  }

  private void name(List<String> handles) {
    for (String handle : handles) {
      screen.complain("wsalab: still open at the end: " + handle);
    }
  }
}
