package org.wsalab.provider.simulated;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;

/**
 * Who has it runs, and nobody else. It is handed on when the {@link Course} has come to another
 * thread's turn: who has had it wakes that one and sleeps.
 *
 * <p>A guest, a thread that the session has not started, lays the baton down when its call is over,
 * and nothing moves until a guest picks it up again. Guests may come at any time.
 */
final class Baton {
  private final Scheduler scheduler;
  private final Situation situation;
  private final Course course;
  private final AtomicBoolean held = new AtomicBoolean();
  private final Queue<Actor> arriving = new ConcurrentLinkedQueue<>();
  private final Map<Thread, Actor> guests = new ConcurrentHashMap<>();
  private final Runnable admission = this::admitArriving;
  private volatile boolean over;
  private volatile Actor current;

  /** It lies there. */
  Baton(Scheduler scheduler, Situation situation, Course course) {
    this.scheduler = scheduler;
    this.situation = situation;
    this.course = course;
  }

  /** Who has it, or has had it last. */
  Actor current() {
    return current;
  }

  /** Whether the session has ended. */
  boolean isOver() {
    return over;
  }

  /** Whether guests may be in each other's way. */
  boolean hasSeveralGuests() {
    return guests.size() > 1;
  }

  /**
   * The actor of this thread, with the baton.
   *
   * @throws AbandonedException when the session has ended
   */
  Actor take() {
    requireGoingOn();
    Actor self = current;
    Thread thread = Thread.currentThread();
    boolean has = self != null && self.thread == thread && (!self.guest || self.depth > 0);
    return has ? self : takeAsGuest(thread);
  }

  private Actor takeAsGuest(Thread thread) {
    Actor self = guests.computeIfAbsent(thread, t -> new Actor(scheduler, t));
    if (!held.compareAndSet(false, true)) {
      self.state = Actor.State.READY;
      arriving.add(self);
      sleepUntilCalled(self);
      return self;
    }
    admit(self);
    self.state = Actor.State.READY;
    current = self;
    return self;
  }

  private void admitArriving() {
    for (Actor guest; (guest = arriving.poll()) != null; ) {
      admit(guest);
    }
  }

  private void admit(Actor guest) {
    if (guest.turn == null) {
      scheduler.enrol(guest);
    }
    if (guests.size() > 1) {
      guests.values().removeIf(Actor::isGone);
    }
  }

  /** Lays the baton down, for whoever can go on. */
  void layDown() {
    held.set(false);
    if (guests.size() > 1) {
      guests.keySet().forEach(LockSupport::unpark);
    }
  }

  /** Lets others move as the chooser says, and returns when it is this actor's turn. */
  void pass(Actor self) {
    Actor next = next();
    if (next == self) {
      return;
    } else if (next != null) {
      call(next);
    } else {
      layDown();
    }
    if (self.state != Actor.State.ENDED) {
      sleepUntilCalled(self);
    }
  }

  /** Whoever has it may run into a chooser that fails: then nobody may be left asleep. */
  private Actor next() {
    try {
      return course.next(admission);
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
  }

  private void call(Actor next) {
    current = next;
    next.called = true;
    LockSupport.unpark(next.thread);
  }

  /** Sleeps until it is called, or until it can go on and the baton lies there. */
  void sleepUntilCalled(Actor self) {
    while (!self.called) {
      requireGoingOn();
      if (self.guest && self.isEnabled() && held.compareAndSet(false, true)) {
        pickUp(self);
        return;
      }
      LockSupport.park(this);
      self.noteInterrupt(); // else it could not sleep any more
    }
    self.called = false;
    requireGoingOn();
  }

  private void pickUp(Actor self) {
    arriving.remove(self);
    if (self.turn == null) {
      scheduler.enrol(self);
    }
    current = self;
    pass(self);
  }

  private void requireGoingOn() {
    if (over) {
      throw AbandonedException.IT;
    }
  }

  /** Ends the session: every thread that sleeps here, or comes here, unwinds. */
  void close() {
    over = true;
    situation.actors().forEach(actor -> LockSupport.unpark(actor.thread));
    guests.keySet().forEach(LockSupport::unpark);
  }
}
