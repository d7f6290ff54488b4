package org.wsalab.provider.simulated;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
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
  private final Waits waits;

  /** Nobody takes part yet. A chooser of null is the steady one. */
  Scheduler(Chooser chooser) {
    course = new Course(situation, footprint, chooser);
    baton = new Baton(this, situation, course);
    waits = new Waits(this, baton, course);
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
    self.restoreInterrupt();
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
        waits.pass(self, Actor.State.SETTLING); // one may be blocked where no call will pass
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
    self.restoreInterrupt();
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

  @Override
  public Permits permits() {
    return new SimulatedPermits(this);
  }

  /** The thread of the caller waits for the end of another; says whether that has ended. */
  boolean join(Actor other, long nanos) throws InterruptedException {
    return waits.forEnd(other, nanos);
  }

  /** The thread of the caller waits until there is a permit. */
  void awaitPermit(SimulatedPermits permits, long nanos) throws InterruptedException {
    waits.forPermit(permits, nanos);
  }

  @Override
  public void pause(long nanos) {
    waits.forTime(nanos);
  }

  /**
   * Blocks the thread in a call until its parker is unparked, the condition holds, or the time is
   * over.
   *
   * @param condition is looked at by whatever thread has the turn; may be null
   * @param awaited the objects that decide whether it holds
   */
  void sleep(SimulatedParker parker, BooleanSupplier condition, long awaited, long nanos) {
    waits.forParker(parker, condition, awaited, nanos);
  }

  @Override
  public void settle() {
    waits.forOthers(Actor.State.SETTLING);
  }

  @Override
  public void drain() {
    waits.forOthers(Actor.State.DRAINING);
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
