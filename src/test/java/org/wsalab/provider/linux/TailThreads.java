package org.wsalab.provider.linux;

/** The threads that send tails on. */
final class TailThreads {
  private TailThreads() {}

  /** Whether all of them end, within the deadline. */
  static boolean end() {
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("wsalab send tails")) {
        join(thread);
        if (thread.isAlive()) {
          return false;
        }
      }
    }
    return true;
  }

  private static void join(Thread thread) {
    try {
      thread.join(LinuxFixture.DEADLINE_MS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
