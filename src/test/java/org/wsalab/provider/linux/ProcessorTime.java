package org.wsalab.provider.linux;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** How much processor time threads use. */
final class ProcessorTime {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final long BUSY_NANOS = 100_000_000;

  private ProcessorTime() {}

  /**
   * What a thread uses while the calling thread uses 100 ms, which with two processors is about
   * what it would use if it were busy.
   */
  static long usedMeanwhileMs(Thread thread) {
    return usedMeanwhileMs(thread, ProcessorTime::beBusy);
  }

  /** What a thread uses while the calling thread does something. */
  static long usedMeanwhileMs(Thread thread, Runnable something) {
    long before = THREADS.getThreadCpuTime(id(thread));
    something.run();
    return (THREADS.getThreadCpuTime(id(thread)) - before) / 1_000_000;
  }

  private static void beBusy() {
    long before = THREADS.getCurrentThreadCpuTime();
    while (THREADS.getCurrentThreadCpuTime() - before < BUSY_NANOS) {
      Thread.onSpinWait();
    }
  }

  @SuppressWarnings("deprecation") // threadId() is newer than the Java that this compiles for
  private static long id(Thread thread) {
    return thread.getId();
  }
}
