package org.wsalab.notification;

import java.util.ArrayList;
import java.util.List;

/** An event object: signaled or not, manual-reset or auto-reset, and the waits upon it. */
public final class EventObject {
  private final String name;
  private final boolean manualReset;
  private final Observer observer;
  private final List<Wait> waits = new ArrayList<>();
  private boolean signaled;

  /** A new event object; WSACreateEvent makes it manual-reset and nonsignaled (EVT-1). */
  public EventObject(
      String name, boolean manualReset, boolean initiallySignaled, Observer observer) {
    this.name = name;
    this.manualReset = manualReset;
    this.signaled = initiallySignaled;
    this.observer = observer;
  }

  /** The name in the session, such as {@code event#1}. */
  public String name() {
    return name;
  }

  /** Whether a satisfied wait leaves it signaled (EVT-4), as opposed to auto-reset (EVT-5). */
  public boolean manualReset() {
    return manualReset;
  }

  /** Whether it is signaled now. */
  public boolean signaled() {
    return signaled;
  }

  /** The waits that sleep upon it, the oldest first; a copy. */
  public List<Wait> waits() {
    return List.copyOf(waits);
  }

  /**
   * Makes it signaled and ends every wait that this satisfies, the oldest first (WAIT-14). Threads
   * that wait now are released even if a reset follows at once.
   */
  public void signal(String cause) {
    boolean was = signaled;
    signaled = true;
    observer.happened(new Happening.Signaled(name, cause, was));
    for (Wait wait : waits()) {
      wait.reconsider(); // an earlier one may have taken an auto-reset event's signal (EVT-5)
    }
  }

  /** Makes it nonsignaled. */
  public void reset(String cause) {
    boolean was = signaled;
    signaled = false;
    observer.happened(new Happening.Reset(name, cause, was));
  }

  /** Ends every wait upon it, because its handle was closed: there is nothing left to wait for. */
  public void close() {
    for (Wait wait : waits()) {
      wait.abandon(this);
    }
  }

  /** What a satisfied wait does to it: a manual-reset event stays signaled (EVT-4, EVT-5). */
  void consume() {
    if (!manualReset) {
      reset("auto-reset by the satisfied wait");
    }
  }

  void add(Wait wait) {
    if (!waits.contains(wait)) { // a wait may name the event object twice (WAIT-10)
      waits.add(wait);
    }
  }

  void remove(Wait wait) {
    waits.remove(wait);
  }

  /** {@code event#1 signaled}, with {@code auto-reset} where it is. */
  @Override
  public String toString() {
    return name + (signaled ? " signaled" : " nonsignaled") + (manualReset ? "" : " auto-reset");
  }
}
