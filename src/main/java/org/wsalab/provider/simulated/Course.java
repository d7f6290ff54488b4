package org.wsalab.provider.simulated;

import java.util.List;
import java.util.function.Supplier;
import org.wsalab.provider.StandstillException;

/**
 * What happens in a session, one move after the other, and the time that goes by. For whoever has
 * the baton, unless it is said otherwise.
 */
final class Course {
  /** How many moves settling makes at most: a thread may ask again and again for ever. */
  private static final int SETTLING_MOVES_MAX = 100_000;

  private final Situation situation;
  private final Footprint footprint;
  private final Chooser chooser;
  private volatile long now;
  private volatile boolean delivering;
  private volatile Supplier<String> details;
  private Action last;
  private int settlingMoves;

  /** Nothing has happened yet. A chooser of null is the steady one. */
  Course(Situation situation, Footprint footprint, Chooser chooser) {
    this.situation = situation;
    this.footprint = footprint;
    this.chooser = chooser == null ? new SteadyChooser(this::nanoTime) : chooser;
  }

  /** The virtual time since the session began; any thread may ask. */
  long nanoTime() {
    return now;
  }

  /** Whether something is arriving at this moment; any thread may ask. */
  boolean isDelivering() {
    return delivering;
  }

  /** Says what else there is to tell when threads wait in vain; any thread may. */
  void describeStandstillWith(Supplier<String> words) {
    details = words;
  }

  /** A thread lets the others go on first, for so many moves at most. */
  void beginSettling() {
    settlingMoves = 0;
  }

  /**
   * Makes moves until it is a thread's turn; null when nothing can happen.
   *
   * @param before is run in front of each choice
   * @throws AbandonedException when the chooser wants no more
   */
  Actor next(Runnable before) {
    while (true) {
      before.run();
      List<Move> moves = situation.moves(now);
      footprint.close(last);
      last = null;
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
      Actor thread = make(choose(moves));
      if (thread != null) {
        footprint.touch(thread.object, true);
        return thread;
      }
    }
  }

  private Action choose(List<Move> moves) {
    int chosen = chooser.choose(moves);
    if (chosen < 0) {
      throw AbandonedException.IT;
    }
    return (Action) moves.get(chosen);
  }

  private Actor make(Action move) {
    last = move;
    now = Math.max(now, move.dueNanos());
    delivering = move.kind() == Move.Kind.DELIVERY;
    Actor thread = move.make();
    delivering = false;
    return thread;
  }

  // When nothing can happen

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
}
