package org.wsalab.provider.windows;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * Notices a host that hangs: as long as somebody waits for an answer, the host is asked now and
 * then whether it is there. A call may take for ever; that question may not. While nobody waits,
 * nothing is asked and no time used.
 */
final class Watchdog {
  /** In how many rounds the time is cut; in each the host is asked once. */
  private static final int ROUNDS = 4;

  private final Host host;
  private final long silenceNanosMax;
  private volatile long heard = System.nanoTime();

  Watchdog(Host host, long silenceMsMax) {
    this.host = host;
    this.silenceNanosMax = TimeUnit.MILLISECONDS.toNanos(silenceMsMax);
  }

  /** Something came from the host. */
  void heard() {
    heard = System.nanoTime();
  }

  /** Somebody is going to wait, or the host is gone. */
  synchronized void wake() {
    notifyAll();
  }

  /** Watches until the host is gone. */
  void run() {
    int silent = 0;
    try {
      while (host.isRunning()) {
        silent = sleepUntilAwaited() ? 0 : silent;
        long before = heard;
        ask();
        TimeUnit.NANOSECONDS.sleep(silenceNanosMax / ROUNDS);
        silent = heard == before && host.isAwaited() ? silent + 1 : 0;
        if (silent == ROUNDS) {
          long seconds = TimeUnit.NANOSECONDS.toSeconds(silenceNanosMax);
          host.fail("it has not answered for " + seconds + " s, and hangs");
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does
    }
  }

  /** Whether it slept. */
  private synchronized boolean sleepUntilAwaited() throws InterruptedException {
    boolean slept = false;
    while (host.isRunning() && !host.isAwaited()) {
      slept = true;
      wait();
    }
    return slept;
  }

  /** When somebody else is in the middle of writing, the next round asks. */
  private void ask() {
    try {
      host.trySend(Frame.of(0, Frame.PING));
    } catch (IOException e) {
      host.lost();
    }
  }
}
