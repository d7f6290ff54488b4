package org.wsalab.provider.simulated;

import org.wsalab.provider.emulated.Parker;

/** What wakes a thread that is blocked in a call. */
final class SimulatedParker implements Parker {
  private final Scheduler scheduler;
  private final int object;
  private volatile boolean unparked;

  SimulatedParker(Scheduler scheduler) {
    this.scheduler = scheduler;
    object = scheduler.newObject();
  }

  @Override
  public void unpark() {
    scheduler.touch(object, true);
    unparked = true;
  }

  boolean isUnparked() {
    return unparked;
  }

  /** Forgets an unpark; says whether there was one. */
  boolean clear() {
    boolean was = unparked;
    unparked = false;
    scheduler.touch(object, true);
    return was;
  }

  @Override
  public void close() {
    // it is nothing but this object
  }
}
