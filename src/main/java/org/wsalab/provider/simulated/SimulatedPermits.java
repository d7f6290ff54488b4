package org.wsalab.provider.simulated;

import java.util.concurrent.atomic.AtomicInteger;
import org.wsalab.provider.Turns;

/** Permits that a thread waits for outside Winsock's calls. */
final class SimulatedPermits implements Turns.Permits {
  private final Scheduler scheduler;
  private final int object;
  private final AtomicInteger count = new AtomicInteger();

  SimulatedPermits(Scheduler scheduler) {
    this.scheduler = scheduler;
    object = scheduler.newObject();
  }

  @Override
  public void release() {
    scheduler.touch(object, true);
    count.incrementAndGet();
  }

  boolean isThere() {
    return count.get() > 0;
  }

  @Override
  public boolean acquire(long nanos) throws InterruptedException {
    scheduler.awaitPermit(this, nanos);
    scheduler.touch(object, true);
    return count.getAndUpdate(c -> Math.max(0, c - 1)) > 0;
  }
}
