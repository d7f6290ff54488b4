package org.wsalab.repl;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wsalab.lab.Lab;

/** What snippets of the tests call, to be seen from outside. */
public final class Probe {
  private static CountDownLatch begun = new CountDownLatch(1);
  private static volatile Thread runs;

  private Probe() {}

  static void reset() {
    begun = new CountDownLatch(1);
  }

  /** The snippet runs. */
  public static void begin() {
    runs = Thread.currentThread();
    begun.countDown();
  }

  /** Blocks until interrupted. */
  public static void block() throws InterruptedException {
    begin();
    new CountDownLatch(1).await();
  }

  /** Waits until the snippet sleeps in a call of the lab at hand. */
  static void awaitAsleep() {
    awaitBegun();
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!Lab.current().sleepsInCall(runs)) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("the snippet does not sleep in a call");
      }
      Thread.onSpinWait();
    }
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
