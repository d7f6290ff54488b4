package org.wsalab.provider.simulated;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.wsalab.provider.StandstillException;
import org.wsalab.provider.Turns;

/**
 * Lets the threads of a session run one at a time, and the network and the time move in between.
 *
 * <p>One thread has the {@link Baton}, and nearly everything here belongs to it. Where a call
 * begins or blocks, the thread lists what can happen, lets the {@link Chooser} choose, and makes
 * deliveries itself ({@link Course}); when another thread is chosen it wakes that one and sleeps.
 * Nobody stands between them, and to go on oneself costs next to nothing.
 */
final class Scheduler implements Turns {
  /** What a turn counts as processor time. */
  private static final long TURN_NANOS = 1_000_000;

  private final Situation situation = new Situation();
  private final Footprint footprint = new Footprint();
  private final Course course;
  private final Baton baton;

  /** Nobody takes part yet. A chooser of null is the steady one. */
  Scheduler(Chooser chooser) {
    course = new Course(situation, footprint, chooser);
    baton = new Baton(this, situation, course);
  }

  /** The virtual time since the session began. */
  long nanoTime() {
    return course.nanoTime();
  }

  @Override
  public boolean areVirtual() {
    return true;
  }

  @Override
  public String actor() {
    return course.isDelivering() ? NETWORK : Thread.currentThread().getName();
  }

  // Calls

  @Override
  public void enter(String call) {
    Actor self = baton.take();
    self.call = call;
    self.what = null;
    self.depth++;
    try {
      baton.pass(self);
    } catch (RuntimeException e) {
      exit();
      throw e;
    }
    restoreInterrupt(self);
  }

  @Override
  public void exit() {
    Actor self = baton.current();
    if (self == null || self.thread != Thread.currentThread()) {
      return; // unwound while another had the turn
    }
    self.depth--;
    if (self.guest && self.depth == 0) {
      if (baton.hasSeveralGuests() && !baton.isOver()) {
        wait(self, Actor.State.SETTLING); // one of them may be blocked where no call will pass
      }
      self.state = Actor.State.OUTSIDE;
      baton.layDown();
    }
  }

  @Override
  public void waitsFor(Object what) {
    baton.current().what = what;
  }

  @Override
  public void access(int object, boolean write) {
    enter("access");
    touch(object, write);
    exit();
  }

  /** Gives a thread its place among those that take part. */
  void enrol(Actor actor) {
    actor.enrol(newActor(), newActor(), newObject());
    situation.add(actor);
  }

  // Threads

  @Override
  public Ticket expect(String name, Thread thread) {
    Actor self = baton.take();
    self.depth++;
    try {
      Actor actor = new Actor(this, name);
      actor.thread = thread;
      enrol(actor);
      touch(actor.object, true);
      return new SimulatedTicket(this, actor);
    } finally {
      exit();
    }
  }

  /** The thread of an actor begins. */
  void begin(Actor self) {
    self.thread = Thread.currentThread();
    baton.sleepUntilCalled(self);
    restoreInterrupt(self);
  }

  /** The thread of an actor ends. */
  void end(Actor self) {
    self.state = Actor.State.ENDED;
    if (!baton.isOver() && baton.current() == self) {
      touch(self.object, true);
      situation.remove(self);
      passAtTheEnd(self);
    }
  }

  private void passAtTheEnd(Actor self) {
    try {
      baton.pass(self);
    } catch (AbandonedException e) {
      // it has ended all the same
    }
  }

  boolean join(Actor other, long nanos) throws InterruptedException {
    Actor self = baton.take();
    self.depth++;
    try {
      if (other.state != Actor.State.ENDED) {
        self.joined = other;
        self.what = other.name;
        block(self, nanos);
        requireNotInterrupted(self);
      }
      touch(other.object, false);
      return other.state == Actor.State.ENDED;
    } finally {
      exit();
    }
  }

  @Override
  public Permits permits() {
    return new SimulatedPermits(this);
  }

  void awaitPermit(SimulatedPermits permits, long nanos) throws InterruptedException {
    Actor self = baton.take();
    self.depth++;
    try {
      if (!permits.isThere()) {
        self.permits = permits;
        block(self, nanos);
        requireNotInterrupted(self);
      }
    } finally {
      exit();
    }
  }

  @Override
  public void pause(long nanos) {
    Actor self = baton.take();
    self.depth++;
    try {
      block(self, nanos);
      restoreInterrupt(self);
    } finally {
      exit();
    }
  }

  /**
   * Blocks the thread in a call until its parker is unparked, the condition holds, or the time is
   * over.
   *
   * @param condition is looked at by whatever thread has the turn; may be null
   * @param awaited the objects that decide whether it holds
   */
  void sleep(SimulatedParker parker, BooleanSupplier condition, long awaited, long nanos) {
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
      restoreInterrupt(self);
    }
  }

  private void block(Actor self, long nanos) {
    long now = nanoTime();
    self.deadline = nanos >= FOREVER - now ? FOREVER : now + nanos;
    self.noteInterrupt();
    try {
      wait(self, Actor.State.BLOCKED);
    } finally {
      self.unblock();
    }
    StandstillException standstill = self.standstill;
    if (standstill != null) {
      self.standstill = null;
      throw standstill;
    }
  }

  private void wait(Actor self, Actor.State state) {
    self.state = state;
    baton.pass(self);
    self.state = Actor.State.READY;
  }

  @Override
  public void settle() {
    letOthers(Actor.State.SETTLING);
  }

  @Override
  public void drain() {
    letOthers(Actor.State.DRAINING);
  }

  private void letOthers(Actor.State state) {
    Actor self = baton.take();
    self.depth++;
    try {
      course.beginSettling();
      wait(self, state);
      restoreInterrupt(self);
    } finally {
      exit();
    }
  }

  private static void restoreInterrupt(Actor self) {
    if (self.interrupted) {
      self.interrupted = false;
      Thread.currentThread().interrupt();
    }
  }

  private static void requireNotInterrupted(Actor self) throws InterruptedException {
    self.noteInterrupt(); // it may have been called because of one that it has not noticed
    if (self.interrupted) {
      self.interrupted = false;
      throw new InterruptedException();
    }
  }

  @Override
  public long processorNanos(Thread thread) {
    return situation.turnsOf(thread) * TURN_NANOS;
  }

  @Override
  public void describeStandstillWith(Supplier<String> words) {
    course.describeStandstillWith(words);
  }

  /** Ends the session: every thread that sleeps here, or comes here, unwinds. */
  void close() {
    baton.close();
  }

  // Moves and what they touch

  int newActor() {
    return footprint.newActor();
  }

  @Override
  public int newObject() {
    return footprint.newObject();
  }

  @Override
  public void touch(int object, boolean write) {
    footprint.touch(object, write);
  }

  /** The move under way writes all of these. */
  void touchAll(long objects) {
    footprint.touchAll(objects);
  }

  /** Packets are on a path from now on. */
  void add(Path path) {
    situation.add(path);
  }

  /** No packet is on a path any more. */
  void remove(Path path) {
    situation.remove(path);
  }
}
