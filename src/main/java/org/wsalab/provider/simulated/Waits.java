package org.wsalab.provider.simulated;

import java.util.function.BooleanSupplier;
import org.wsalab.provider.StandstillException;
import org.wsalab.provider.Turns;

/**
 * The ways in which a thread of a session waits: for what others bring, until a limit is reached or
 * it is told that nothing can bring it, and for the others to go on first. For the thread itself,
 * which has the baton before and afterwards.
 */
final class Waits {
  private final Scheduler scheduler;
  private final Baton baton;
  private final Course course;

  Waits(Scheduler scheduler, Baton baton, Course course) {
    this.scheduler = scheduler;
    this.baton = baton;
    this.course = course;
  }

  /** Waits for the end of another thread; says whether it has ended. */
  boolean forEnd(Actor other, long nanos) throws InterruptedException {
    Actor self = baton.take();
    self.depth++;
    try {
      if (other.state != Actor.State.ENDED) {
        self.joined = other;
        self.what = other.name;
        block(self, nanos);
        self.requireNotInterrupted();
      }
      scheduler.touch(other.object, false);
      return other.state == Actor.State.ENDED;
    } finally {
      scheduler.exit();
    }
  }

  /** Waits until there is a permit. */
  void forPermit(SimulatedPermits permits, long nanos) throws InterruptedException {
    Actor self = baton.take();
    self.depth++;
    try {
      if (!permits.isThere()) {
        self.permits = permits;
        block(self, nanos);
        self.requireNotInterrupted();
      }
    } finally {
      scheduler.exit();
    }
  }

  /** Waits for so much time to pass. */
  void forTime(long nanos) {
    Actor self = baton.take();
    self.depth++;
    try {
      block(self, nanos);
      self.restoreInterrupt();
    } finally {
      scheduler.exit();
    }
  }

  /** Waits in a call, as {@link Scheduler#sleep} says. */
  void forParker(SimulatedParker parker, BooleanSupplier condition, long awaited, long nanos) {
    if (nanos > 0 && !parker.clear()) {
      Actor self = baton.take();
      self.parker = parker;
      self.condition = condition;
      self.awaited = awaited;
      parker.belongsTo(self);
      try {
        block(self, nanos);
      } finally {
        parker.belongsTo(null);
        parker.clear();
      }
      self.restoreInterrupt();
    }
  }

  /** Waits until nothing happens any more, settling or draining. */
  void forOthers(Actor.State state) {
    Actor self = baton.take();
    self.depth++;
    try {
      course.beginSettling();
      pass(self, state);
      self.restoreInterrupt();
    } finally {
      scheduler.exit();
    }
  }

  /** Passes the baton on in a state, and returns when it is the thread's turn again. */
  void pass(Actor self, Actor.State state) {
    self.state = state;
    baton.pass(self);
    self.state = Actor.State.READY;
  }

  private void block(Actor self, long nanos) {
    long now = course.nanoTime();
    self.deadline = nanos >= Turns.FOREVER - now ? Turns.FOREVER : now + nanos;
    self.noteInterrupt();
    try {
      pass(self, Actor.State.BLOCKED);
    } finally {
      self.unblock();
    }
    StandstillException standstill = self.standstill;
    if (standstill != null) {
      self.standstill = null;
      throw standstill;
    }
  }
}
