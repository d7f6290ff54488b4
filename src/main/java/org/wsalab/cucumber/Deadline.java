package org.wsalab.cucumber;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.wsalab.lab.Lab;
import org.wsalab.winsock.CallInterruptedException;

/**
 * How long a step waits for what has to come: one limit, so generous that only a defect reaches it.
 */
final class Deadline {
  private static final int MILLISECONDS = 20_000;
  private static final long PAUSE_NANOS_MIN = 1_000;
  private static final long PAUSE_NANOS_MAX = 10_000_000;

  private static final ScheduledExecutorService CLOCK =
      Executors.newSingleThreadScheduledExecutor(Deadline::daemon);

  private final Lab lab;
  private final Thread thread = Thread.currentThread();
  private boolean done;
  private boolean over;

  private Deadline(Lab lab) {
    this.lab = lab;
  }

  /** The limit. */
  static int milliseconds() {
    return Settings.deadlineMs(MILLISECONDS);
  }

  /** The same in nanoseconds. */
  static long nanoseconds() {
    return TimeUnit.MILLISECONDS.toNanos(milliseconds());
  }

  /** How it reads in messages. */
  static String text() {
    return milliseconds() % 1000 == 0 ? milliseconds() / 1000 + " s" : milliseconds() + " ms";
  }

  /** Thrown when the limit was reached. */
  static final class OverException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Runs {@code body} in this thread; a call in it that still blocks at the limit is ended.
   *
   * @throws OverException when that happened
   */
  static <T> T guard(Lab lab, Supplier<T> body) {
    Deadline deadline = new Deadline(lab);
    Future<?> alarm = CLOCK.schedule(deadline::ring, milliseconds(), TimeUnit.MILLISECONDS);
    try {
      return body.get();
    } catch (CallInterruptedException e) {
      throw deadline.isOver() ? new OverException() : e;
    } finally {
      alarm.cancel(false);
      deadline.finish();
    }
  }

  /**
   * Waits until the condition holds, or the limit is reached by the clock of the lab; says whether
   * it holds.
   */
  static boolean reached(Lab lab, BooleanSupplier condition) {
    return reached(lab, condition, nanoseconds());
  }

  /** The same with another limit. */
  static boolean reached(Lab lab, BooleanSupplier condition, long nanoseconds) {
    long end = lab.nanoTime() + nanoseconds;
    long pause = PAUSE_NANOS_MIN; // mostly it is a matter of microseconds
    while (!condition.getAsBoolean()) {
      if (lab.nanoTime() > end) {
        return false;
      }
      lab.turns().pause(pause);
      pause = Math.min(2 * pause, PAUSE_NANOS_MAX);
    }
    return true;
  }

  private synchronized void ring() {
    if (!done) {
      over = true;
      lab.interrupt(thread);
    }
  }

  private synchronized boolean isOver() {
    return over;
  }

  private synchronized void finish() {
    done = true;
    if (over) {
      Thread.interrupted(); // it must not end a later call
    }
  }

  private static Thread daemon(Runnable body) {
    Thread thread = new Thread(body, "deadlines of steps");
    thread.setDaemon(true);
    return thread;
  }
}
