package org.wsalab.provider.emulated;

import java.util.concurrent.atomic.AtomicReference;

/** A thread's own parker: lent to it for each call that sleeps, and kept in between. */
final class ThreadParker {
  private enum State {
    KEPT,
    LENT,
    CLOSED
  }

  private final Parker parker;
  private final AtomicReference<State> state = new AtomicReference<>(State.KEPT);
  private volatile boolean asleep;

  /** The thread's parker in the call that it is in already, or null. */
  private final ThreadParker outer;

  ThreadParker(Parker parker, ThreadParker outer) {
    this.parker = parker;
    this.outer = outer;
  }

  ThreadParker outer() {
    return outer;
  }

  /** What the transport made, for its own sleep. */
  Parker parker() {
    return parker;
  }

  /** Lends it; false where it is lent or closed already. */
  boolean lend() {
    return state.compareAndSet(State.KEPT, State.LENT);
  }

  boolean isLent() {
    return state.get() == State.LENT;
  }

  void takeBack() {
    state.compareAndSet(State.LENT, State.KEPT);
  }

  /** Closes it unless it is lent, the first time. */
  void closeUnlessLent() {
    if (state.compareAndSet(State.KEPT, State.CLOSED)) {
      parker.close();
    }
  }

  /** Notes that its thread falls asleep, or is awake again. */
  void asleep(boolean asleep) {
    this.asleep = asleep;
  }

  boolean isAsleep() {
    return asleep;
  }

  /** Wakes its thread if it sleeps or is about to. */
  void unpark() {
    if (isLent()) {
      parker.unpark();
    }
  }
}
