package org.wsalab.notification;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * What one thread is to run in its next alertable wait: completion routines and the procedures of
 * QueueUserAPC, in the order in which they came (APC-3).
 */
public final class ApcQueue {
  private final String thread;
  private final Observer observer;
  private final Deque<Apc> waiting = new ArrayDeque<>();
  private Wait alertable;

  private record Apc(String what, Runnable body) {}

  /** An empty queue for a thread of this name. */
  public ApcQueue(String thread, Observer observer) {
    this.thread = thread;
    this.observer = observer;
  }

  /** Whether there is nothing to run. */
  public boolean isEmpty() {
    return waiting.isEmpty();
  }

  /**
   * Queues something to run. If the thread sleeps in an alertable wait, this ends the wait
   * (WAIT-11).
   *
   * @param what what it is, for the journal
   */
  public void add(String what, Runnable body) {
    waiting.addLast(new Apc(what, body));
    observer.happened(new Happening.Queued(thread, what));
    if (alertable != null) {
      alertable.alert();
    }
  }

  /**
   * Takes the oldest out, for the thread to run in its alertable wait; null when there is none. A
   * wait runs all of them, those that come meanwhile too (APC-4).
   */
  public Runnable next() {
    Apc apc = waiting.pollFirst();
    if (apc == null) {
      return null;
    }
    observer.happened(new Happening.Ran(thread, apc.what));
    return apc.body;
  }

  /** The alertable wait that the thread sleeps in, or null. */
  void sleepsIn(Wait wait) {
    alertable = wait;
  }
}
