package org.wsalab.notification;

import java.util.ArrayList;
import java.util.List;

/**
 * One thread's wait for event objects. It is decided at the moment of the signal, not when the
 * thread gets to run, so that a reset right after it takes nothing away from those who waited.
 *
 * <p>Use: {@link #begin}; unless that decides it, sleep until {@code wake} runs and look again; on
 * time-out {@link #cancel}.
 */
public final class Wait {
  /** How far a wait has come. */
  public enum State {
    /** Not begun, or the thread sleeps. */
    PENDING,
    /** {@link Wait#index} tells which event object it names. */
    SATISFIED,
    /** A completion routine or APC is ready for the thread of an alertable wait (WAIT-11). */
    ALERTED,
    /** An event object was closed under it. */
    ABANDONED,
    /** The thread gave up: its time was over. */
    CANCELLED
  }

  private final List<EventObject> events;
  private final List<String> names;
  private final boolean all;
  private final Runnable wake;
  private final Observer observer;
  private final ApcQueue apcs;
  private volatile State state = State.PENDING;
  private int index = -1;

  /**
   * A wait for one of the events, or for all.
   *
   * @param wake runs when a signal or a close decides the wait after {@link #begin} did not, and
   *     when {@link #rouse} is called
   */
  public Wait(List<EventObject> events, boolean all, Runnable wake, Observer observer) {
    this(events, all, null, wake, observer);
  }

  /**
   * A wait that may be alertable.
   *
   * @param apcs what the thread is to run when the wait is alertable, else null (WAIT-12)
   */
  public Wait(
      List<EventObject> events, boolean all, ApcQueue apcs, Runnable wake, Observer observer) {
    this.events = events;
    this.names = names(events);
    this.all = all;
    this.apcs = apcs;
    this.wake = wake;
    this.observer = observer;
  }

  /** How far it has come. May be read without the lock: a decided wait stays decided. */
  public State state() {
    return state;
  }

  /**
   * The index it names once satisfied: the smallest signaled one (WAIT-1), 0 when all were waited
   * for.
   */
  public int index() {
    return index;
  }

  /**
   * Decides the wait from what is signaled now, and then from what is ready to run (APC-5); if
   * nothing does, later signals and APCs can.
   */
  public State begin() {
    if (decide()) {
      return state;
    }
    if (apcs != null && !apcs.isEmpty()) {
      state = State.ALERTED;
      observer.happened(new Happening.WaitAlerted(names));
      return state;
    }
    for (EventObject event : events) {
      event.add(this);
    }
    sleepsIn(this);
    return state;
  }

  /** Tells that the thread goes to sleep over it. */
  public void sleeps() {
    observer.happened(new Happening.WaitBegan(names, all));
  }

  /** Lets the thread look again, though nothing is decided. */
  public void rouse() {
    wake.run();
  }

  /** Gives up, unless it is decided already; returns the state, which the caller has to heed. */
  public State cancel() {
    if (state == State.PENDING) {
      leave(State.CANCELLED);
    }
    return state;
  }

  /** Looks again after one of the events was signaled; a decided wait is with no event any more. */
  void reconsider() {
    if (decide()) {
      leave(state);
      wake.run();
    }
  }

  /** Ends the wait because there is something for its thread to run; the events stay as is. */
  void alert() {
    leave(State.ALERTED);
    observer.happened(new Happening.WaitAlerted(names));
    wake.run();
  }

  /** Ends the wait because one of the events is gone. */
  void abandon(EventObject closed) {
    leave(State.ABANDONED);
    observer.happened(new Happening.WaitAbandoned(names, closed.name()));
    wake.run();
  }

  private boolean decide() {
    int found = all ? allSignaled() : firstSignaled();
    if (found < 0) {
      return false;
    }
    index = found;
    state = State.SATISFIED;
    observer.happened(new Happening.WaitSatisfied(names, index));
    if (all) {
      events.forEach(EventObject::consume); // all at once, and none before (WAIT-3)
    } else {
      events.get(found).consume();
    }
    return true;
  }

  private int firstSignaled() {
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i).signaled()) {
        return i;
      }
    }
    return -1;
  }

  private int allSignaled() {
    return events.stream().allMatch(EventObject::signaled) ? 0 : -1;
  }

  private void leave(State how) {
    state = how;
    for (EventObject event : events) {
      event.remove(this);
    }
    sleepsIn(null);
  }

  private void sleepsIn(Wait wait) {
    if (apcs != null) {
      apcs.sleepsIn(wait);
    }
  }

  /** Their names, for the journal: a stream would take longer than all the rest of a short wait. */
  private static List<String> names(List<EventObject> events) {
    List<String> names = new ArrayList<>(events.size());
    for (EventObject event : events) {
      names.add(event.name());
    }
    return names;
  }
}
