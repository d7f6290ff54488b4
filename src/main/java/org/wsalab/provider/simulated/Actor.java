package org.wsalab.provider.simulated;

import java.util.function.BooleanSupplier;
import org.wsalab.provider.StandstillException;

/** A thread of a simulated session: how far it has come, what it waits for, and its two moves. */
final class Actor {
  /** How far a thread has come. */
  enum State {
    /** It can go on: it is about to begin, or at the beginning of a call. */
    READY,
    /** It waits for something that others bring, or for its limit. */
    BLOCKED,
    /** It lets the others go on first until nothing happens any more. */
    SETTLING,
    /** Like that, and lets time pass too. */
    DRAINING,
    /** A guest that is in no call. */
    OUTSIDE,
    /** It has ended. */
    ENDED
  }

  private final Scheduler scheduler;
  final String name;
  final boolean guest;

  /** Null until it has a place among the threads; only guests come before that. */
  Turn turn;

  Limit limit;
  int object;

  /** Null until a thread that is expected has begun. */
  volatile Thread thread;

  /** The turn has been given to it, and it has not noticed yet. */
  volatile boolean called;

  volatile boolean interrupted;
  volatile State state = State.READY;

  /** How many calls it is in, one inside the other. */
  int depth;

  String call;
  Object what;
  long turns;

  // What it is blocked on

  SimulatedParker parker;
  BooleanSupplier condition;
  SimulatedPermits permits;
  Actor joined;
  long deadline;

  /** The objects that can end the wait, beside the parker: one bit for each. */
  long awaited;

  boolean timedOut;
  StandstillException standstill;

  /** A thread that the session starts. */
  Actor(Scheduler scheduler, String name) {
    this.scheduler = scheduler;
    this.name = name;
    this.guest = false;
  }

  /** A guest. */
  Actor(Scheduler scheduler, Thread thread) {
    this.scheduler = scheduler;
    this.name = thread.getName();
    this.guest = true;
    this.thread = thread;
  }

  /** Gives it a place among the threads. */
  void enrol(int turnActor, int limitActor, int ownObject) {
    turn = new Turn(turnActor);
    limit = new Limit(limitActor);
    object = ownObject;
  }

  /** Whether it will never come again. */
  boolean isGone() {
    return state == State.OUTSIDE && !thread.isAlive();
  }

  /** Whether it can go on. */
  boolean isEnabled() {
    return switch (state) {
      case READY -> true;
      case BLOCKED -> isAwakened();
      case SETTLING, DRAINING, OUTSIDE, ENDED -> false;
    };
  }

  /** Takes an interrupt of its own thread away and keeps it; in this order, as others look. */
  void noteInterrupt() {
    if (Thread.currentThread().isInterrupted()) {
      interrupted = true;
      Thread.interrupted();
    }
  }

  /** Gives an interrupt that was kept back to its own thread. */
  void restoreInterrupt() {
    if (interrupted) {
      interrupted = false;
      Thread.currentThread().interrupt();
    }
  }

  /** Throws an interrupt of its own thread that was kept. */
  void requireNotInterrupted() throws InterruptedException {
    noteInterrupt(); // it may have been called because of one that it has not noticed
    if (interrupted) {
      interrupted = false;
      throw new InterruptedException();
    }
  }

  /** Forgets what it was blocked on. */
  void unblock() {
    state = State.READY;
    parker = null;
    condition = null;
    awaited = 0;
    permits = null;
    joined = null;
    timedOut = false;
  }

  private boolean isAwakened() {
    return timedOut
        || interrupted
        || thread.isInterrupted()
        || standstill != null
        || parker != null && parker.isUnparked()
        || permits != null && permits.isThere()
        || joined != null && joined.state == State.ENDED
        || condition != null && condition.getAsBoolean();
  }

  /** Whether it waits for what comes, and has a limit. */
  boolean hasLimit() {
    return state == State.BLOCKED && deadline != Long.MAX_VALUE && !isEnabled();
  }

  /** Whether it waits for ever for what Winsock or another thread's end has to bring. */
  boolean isStuck() {
    return state == State.BLOCKED && deadline == Long.MAX_VALUE && permits == null;
  }

  StandstillException.Waiting waiting() {
    return new StandstillException.Waiting(name, joined != null ? "join" : call, what);
  }

  /** The thread goes on. */
  final class Turn extends Action {
    Turn(int actor) {
      super(actor);
    }

    @Override
    Actor make() {
      turns++;
      return Actor.this;
    }

    @Override
    public Kind kind() {
      return Kind.THREAD;
    }

    @Override
    public String actorName() {
      return name;
    }

    @Override
    public String text() {
      if (state == State.BLOCKED) {
        return "goes on in " + (joined != null ? "join" : call == null ? "a wait" : call);
      }
      return call == null ? "begins" : call;
    }

    @Override
    public long dueNanos() {
      return 0;
    }
  }

  /** The limit of the thread's wait is reached. */
  final class Limit extends Action {
    Limit(int actor) {
      super(actor);
    }

    @Override
    Actor make() {
      timedOut = true;
      scheduler.touch(object, true);
      scheduler.touchAll(awaited);
      return null;
    }

    @Override
    public Kind kind() {
      return Kind.TIME;
    }

    @Override
    public String actorName() {
      return "limit of " + name;
    }

    @Override
    public String text() {
      return (call == null ? "a wait" : call) + " of " + name + " reaches its limit";
    }

    @Override
    public long dueNanos() {
      return deadline;
    }
  }
}
