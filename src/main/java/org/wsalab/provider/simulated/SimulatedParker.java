package org.wsalab.provider.simulated;

import org.wsalab.provider.emulated.Parker;

/** What wakes a thread that is blocked in a call. */
final class SimulatedParker implements Parker {
  private final Scheduler scheduler;
  private Actor owner;
  private volatile boolean unparked;

  SimulatedParker(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public void unpark() {
    Actor wakes = owner;
    if (wakes != null) {
      scheduler.touch(wakes.object, true);
    }
    unparked = true;
  }

  boolean isUnparked() {
    return unparked;
  }

  /** Forgets an unpark; says whether there was one. */
  boolean clear() {
    boolean was = unparked;
    unparked = false;
    return was;
  }

  /** Says who sleeps with it; null for nobody. */
  void belongsTo(Actor actor) {
    owner = actor;
  }

  @Override
  public void close() {
    // it is nothing but this object
  }
}
