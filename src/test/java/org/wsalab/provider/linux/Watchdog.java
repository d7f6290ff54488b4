package org.wsalab.provider.linux;

import org.wsalab.provider.Stack;

/** Interrupts calls that sleep, so that a call which rightly blocks for ever ends all the same. */
final class Watchdog implements AutoCloseable {
  /** How long a call that may block is left alone. */
  private static final long PATIENCE_MS = 3;

  private final Thread thread = new Thread(this::run, "interrupter");
  private Stack stack;
  private Thread caller;
  private long patienceMs;
  private long call;
  private boolean bitten;
  private boolean closed;

  Watchdog() {
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * A call begins in this thread.
   *
   * @param mayBlock whether it may block for ever; else it has until the deadline of tests
   */
  synchronized void begin(Stack of, boolean mayBlock) {
    stack = of;
    caller = Thread.currentThread();
    patienceMs = mayBlock ? PATIENCE_MS : LinuxFixture.DEADLINE_MS;
    bitten = false;
    call++;
    notifyAll();
  }

  /** The call has ended; says whether it was interrupted. */
  synchronized boolean end() {
    caller = null;
    Thread.interrupted(); // it may have ended by itself at the same time
    return bitten;
  }

  private synchronized void run() {
    try {
      while (!closed) {
        long seen = call;
        wait(caller == null ? 0 : patienceMs);
        if (caller != null && call == seen) {
          bitten = true;
          stack.interrupt(caller);
        }
      }
    } catch (InterruptedException e) {
      // nobody interrupts it, and it is a daemon
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    notifyAll();
  }
}
