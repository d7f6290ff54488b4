package org.wsalab.repl;

import java.nio.channels.ClosedByInterruptException;
import org.wsalab.winsock.CallInterruptedException;

/** Tells an exception that means "you were interrupted" from one that reports a mistake. */
final class Interrupts {
  private static final int CAUSES_MAX = 100;

  private Interrupts() {}

  /** Whether this, or what caused it, came from being interrupted. */
  static boolean isInterrupt(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < CAUSES_MAX; depth++) {
      if (cause instanceof InterruptedException
          || cause instanceof CallInterruptedException
          || cause instanceof ClosedByInterruptException
          // By name: ThreadDeath is on its way out of Java.
          || cause.getClass().getName().equals("java.lang.ThreadDeath")) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }
}
