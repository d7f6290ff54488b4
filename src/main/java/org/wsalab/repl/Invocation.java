package org.wsalab.repl;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.function.Consumer;

/**
 * The running of one compiled snippet on the thread that asked for it, and the way to end it from
 * another thread: first gently, then by force.
 */
final class Invocation {
  private Consumer<Thread> interruptHook = Thread::interrupt;
  private Thread thread;
  private int stops;
  private Object result;
  private Throwable thrown;

  /** {@code hook} ends whatever call the thread is blocked in. */
  synchronized void interruptThrough(Consumer<Thread> hook) {
    interruptHook = hook;
  }

  /** Runs a snippet and keeps what it returns or throws. */
  Object run(Method snippet) throws Exception {
    try {
      result = snippet.invoke(null);
      return result;
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
      throw e;
    }
  }

  /** Opens the span in which {@link #stop} has something to stop, on the calling thread. */
  synchronized void begin() {
    thread = Thread.currentThread();
    stops = 0;
    result = null;
    thrown = null;
  }

  /** Closes the span; an interrupt that came too late to end anything is forgotten. */
  synchronized void end() {
    thread = null;
    if (stops > 0) {
      Thread.interrupted();
    }
  }

  /**
   * Ends the running snippet. Returns whether it was asked before and has not obeyed: a loop that
   * makes no call notices no interrupt.
   */
  synchronized boolean stop() {
    if (thread == null) {
      return false;
    }
    stops++;
    interruptHook.accept(thread);
    thread.interrupt();
    return stops > 1;
  }

  /** Ends the running snippet by the means of older Java: an exception at wherever it is. */
  @SuppressWarnings("deprecation")
  synchronized void kill() {
    if (thread != null) {
      thread.stop();
    }
  }

  /** The last result. */
  Object result() {
    return result;
  }

  /** What the last snippet threw, or null. */
  Throwable thrown() {
    return thrown;
  }

  /** Whether the last snippet was asked to end. */
  synchronized boolean stopped() {
    return stops > 0;
  }
}
