package org.wsalab.lab;

import java.util.Optional;
import org.wsalab.provider.Turns;

/** A named thread of a session. It is a daemon: it ends with the session at the latest. */
public final class LabThread {
  private final LabThreads threads;
  private final Thread thread;
  private final Turns.Ticket ticket;
  private volatile Throwable failure;

  /** What a lab thread runs; it may throw whatever it likes. */
  @FunctionalInterface
  public interface Body {
    /** Runs once. */
    void run() throws Exception;
  }

  LabThread(LabThreads threads, Thread thread, Turns.Ticket ticket) {
    this.threads = threads;
    this.thread = thread;
    this.ticket = ticket;
  }

  /** Its name, which is its own within the session. */
  public String name() {
    return thread.getName();
  }

  /** The thread itself. */
  public Thread thread() {
    return thread;
  }

  /** Its place among the threads of the session. */
  Turns.Ticket ticket() {
    return ticket;
  }

  /** Whether it still runs. */
  public boolean isAlive() {
    return thread.isAlive();
  }

  /** What its body threw, if it did. */
  public Optional<Throwable> failure() {
    return Optional.ofNullable(failure);
  }

  /**
   * Waits until it has ended.
   *
   * @throws AssertionError when an expectation of its body failed
   * @throws IllegalStateException when its body threw something else
   * @throws org.wsalab.winsock.CallInterruptedException when the lab interrupted the waiting thread
   */
  public void join() {
    join(0);
  }

  /**
   * Waits like {@link #join()}, at most so many milliseconds; 0 waits for ever.
   *
   * @return whether it has ended
   */
  public boolean join(long milliseconds) {
    threads.join(this, milliseconds);
    if (failure instanceof AssertionError) {
      throw new AssertionError("lab thread " + name() + ": " + failure.getMessage(), failure);
    } else if (failure != null) {
      throw new IllegalStateException("lab thread " + name() + ": " + failure, failure);
    }
    return !thread.isAlive();
  }

  void failed(Throwable cause) {
    failure = cause;
  }

  /** {@code client running}. */
  @Override
  public String toString() {
    return name() + (isAlive() ? " running" : failure == null ? " ended" : " failed: " + failure);
  }
}
