package org.wsalab.repl;

import java.util.concurrent.CountDownLatch;

/** What snippets of the tests call, to be seen from outside. */
public final class Probe {
  private static CountDownLatch begun = new CountDownLatch(1);

  private Probe() {}

  static void reset() {
    begun = new CountDownLatch(1);
  }

  /** The snippet runs. */
  public static void begin() {
    begun.countDown();
  }

  /** Blocks until interrupted. */
  public static void block() throws InterruptedException {
    begin();
    new CountDownLatch(1).await();
  }

  /** Waits until a snippet runs, in another thread than its own. */
  static void awaitBegun() {
    try {
      begun.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
