package org.wsalab.provider.simulated;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.wsalab.provider.StandstillException;
import org.wsalab.provider.Turns;

/**
 * Lets the threads of a session run one at a time, and the network and the time move in between.
 *
 * <p>One thread has the baton, and nearly everything here belongs to it. Where a call begins or
 * blocks, the thread lists what can happen, lets the {@link Chooser} choose, and makes deliveries
 * itself; when another thread is chosen it wakes that one and sleeps. Nobody stands between them,
 * and to go on oneself costs next to nothing.
 *
 * <p>A guest, a thread that the session has not started, lays the baton down when its call is over,
 * and nothing moves until a guest picks it up again. Guests may come at any time.
 */
final class Scheduler implements Turns {
  /** How many moves settling makes at most: a thread may ask again and again for ever. */
  private static final int SETTLING_MOVES_MAX = 100_000;

  /** What a turn counts as processor time. */
  private static final long TURN_NANOS = 1_000_000;

  private final Chooser chooser;
  private final AtomicBoolean held = new AtomicBoolean();
  private final Queue<Actor> arriving = new ConcurrentLinkedQueue<>();
  private final Map<Thread, Actor> guests = new ConcurrentHashMap<>();
  private final Situation situation = new Situation();
  private volatile boolean over;
  private volatile long now;
  private volatile Actor current;
  private volatile Supplier<String> details;
  private Action last;
  private int nextActor;
  private int nextObject;
  private long reads;
  private long writes;
  private int settlingMoves;
  private volatile boolean delivering;

  /** Nobody takes part yet. A chooser of null is the steady one. */
  Scheduler(Chooser chooser) {
    this.chooser = chooser == null ? new SteadyChooser(this::nanoTime) : chooser;
  }

  /** The virtual time since the session began. */
  long nanoTime() {
    return now;
  }

  @Override
  public boolean areVirtual() {
    return true;
  }

  @Override
  public String actor() {
    return delivering ? NETWORK : Thread.currentThread().getName();
  }

  // Calls

  @Override
  public void enter(String call) {
    Actor self = take();
    self.call = call;
    self.what = null;
    self.depth++;
    try {
      pass(self);
    } catch (RuntimeException e) {
      exit();
      throw e;
    }
    restoreInterrupt(self);
  }

  @Override
  public void exit() {
    Actor self = current;
    if (self == null || self.thread != Thread.currentThread()) {
      return; // unwound while another had the turn
    }
    self.depth--;
    if (self.guest && self.depth == 0) {
      if (guests.size() > 1 && !over) {
        wait(self, Actor.State.SETTLING); // one of them may be blocked where no call will pass
      }
      self.state = Actor.State.OUTSIDE;
      layDown();
    }
  }

  @Override
  public void waitsFor(Object what) {
    current.what = what;
  }

  @Override
  public void access(int object, boolean write) {
    enter("access");
    touch(object, write);
    exit();
  }

  /** The actor of this thread, with the baton. */
  private Actor take() {
    requireGoingOn();
    Actor self = current;
    Thread thread = Thread.currentThread();
    boolean has = self != null && self.thread == thread && (!self.guest || self.depth > 0);
    return has ? self : takeAsGuest(thread);
  }

  private Actor takeAsGuest(Thread thread) {
    Actor self = guests.computeIfAbsent(thread, t -> new Actor(this, t));
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

  private void admit(Actor guest) {
    if (guest.turn == null) {
      enrol(guest);
    }
    if (guests.size() > 1) {
      guests.values().removeIf(Actor::isGone);
    }
  }

  private void enrol(Actor actor) {
    actor.enrol(newActor(), newActor(), newObject());
    situation.add(actor);
  }

  /** Lays the baton down, for whoever can go on. */
  private void layDown() {
    held.set(false);
    if (guests.size() > 1) {
      guests.keySet().forEach(LockSupport::unpark);
    }
  }

  private void requireGoingOn() {
    if (over) {
      throw AbandonedException.IT;
    }
  }

  // Threads

  @Override
  public Ticket expect(String name, Thread thread) {
    Actor self = take();
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
    sleepUntilCalled(self);
    restoreInterrupt(self);
  }

  /** The thread of an actor ends. */
  void end(Actor self) {
    self.state = Actor.State.ENDED;
    if (!over && current == self) {
      touch(self.object, true);
      situation.remove(self);
      passAtTheEnd(self);
    }
  }

  private void passAtTheEnd(Actor self) {
    try {
      pass(self);
    } catch (AbandonedException e) {
      // it has ended all the same
    }
  }

  boolean join(Actor other, long nanos) throws InterruptedException {
    Actor self = take();
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
    Actor self = take();
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
    Actor self = take();
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
      Actor self = take();
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
    pass(self);
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
    Actor self = take();
    self.depth++;
    try {
      settlingMoves = 0;
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

  // Turns

  /** Lets others move as the chooser says, and returns when it is this actor's turn. */
  private void pass(Actor self) {
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

  private void call(Actor next) {
    current = next;
    next.called = true;
    LockSupport.unpark(next.thread);
  }

  /** Sleeps until it is called, or until it can go on and the baton lies there. */
  private void sleepUntilCalled(Actor self) {
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
      enrol(self);
    }
    current = self;
    pass(self);
  }

  /** Makes moves until it is a thread's turn; null when nothing can happen. */
  private Actor next() {
    while (true) {
      for (Actor guest; (guest = arriving.poll()) != null; ) {
        admit(guest);
      }
      List<Move> moves = situation.moves(now);
      closeMove();
      boolean enough = situation.isSettling() && settlingMoves++ > SETTLING_MOVES_MAX;
      if (moves.isEmpty() || enough) {
        Actor settled = situation.settling();
        if (settled != null) {
          return settled(settled);
        }
        moves = stuck();
        if (moves.isEmpty()) {
          return null;
        }
      }
      last = choose(moves);
      now = Math.max(now, last.dueNanos());
      delivering = last.kind() == Move.Kind.DELIVERY;
      Actor thread = last.make();
      delivering = false;
      if (thread != null) {
        touch(thread.object, true);
        return thread;
      }
    }
  }

  private Actor settled(Actor settling) {
    List<Actor> waiting = situation.stuck();
    if (settling.state == Actor.State.DRAINING && !waiting.isEmpty()) {
      chooser.standstill(standstill(waiting));
    }
    return settling;
  }

  private StandstillException standstill(List<Actor> waiting) {
    return new StandstillException(waiting.stream().map(Actor::waiting).toList(), details);
  }

  /** Whoever has the turn may run into a chooser that fails: then nobody may be left asleep. */
  private Action choose(List<Move> moves) {
    try {
      int chosen = chooser.choose(moves);
      if (chosen >= 0) {
        return (Action) moves.get(chosen);
      }
    } catch (RuntimeException | Error e) {
      close();
      throw e;
    }
    close();
    throw AbandonedException.IT;
  }

  /** What can happen when threads are told that they wait in vain, or that a step gives up. */
  private List<Move> stuck() {
    if (situation.isAnybodyOutside()) {
      return List.of(); // who may bring what the others wait for
    }
    List<Actor> waiting = situation.stuck();
    if (waiting.isEmpty()) {
      return situation.limitsOfSteps();
    }
    StandstillException standstill = standstill(waiting);
    chooser.standstill(standstill);
    if (details != null) {
      standstill.describe();
    }
    waiting.forEach(actor -> actor.standstill = standstill);
    return situation.moves(now);
  }

  @Override
  public void describeStandstillWith(Supplier<String> words) {
    details = words;
  }

  /** Ends the session: every thread that sleeps here, or comes here, unwinds. */
  void close() {
    over = true;
    situation.actors().forEach(actor -> LockSupport.unpark(actor.thread));
    guests.keySet().forEach(LockSupport::unpark);
  }

  // Moves and what they touch

  int newActor() {
    return nextActor++;
  }

  @Override
  public int newObject() {
    return nextObject++;
  }

  @Override
  public void touch(int object, boolean write) {
    if (write) {
      writes |= 1L << object;
    } else {
      reads |= 1L << object;
    }
  }

  /** The move under way writes all of these. */
  void touchAll(long objects) {
    writes |= objects;
  }

  private void closeMove() {
    if (last != null) {
      last.reads = reads;
      last.writes = writes;
      last = null;
    }
    reads = 0;
    writes = 0;
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
