package org.wsalab.explore;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The moves of the run that is on, by their actors. It may keep to the run before for a while: up
 * to the turn, where another move is made.
 */
final class Trail {
  private final int movesMax;
  private int[] actors = new int[64];
  private int length;
  private int turn = -1;
  private boolean begun;
  private boolean cut;

  /** A trail that is full after {@code movesMax} moves. */
  Trail(int movesMax) {
    this.movesMax = movesMax;
  }

  /** Begins a run. */
  void begin() {
    begun = true;
    length = 0;
    cut = false;
  }

  /**
   * Begins a run that keeps to the one before for as long as it can: up to the last place at which
   * another move is left. The first run keeps to nothing.
   *
   * @param another gives the actor of a move that is left at a place, or {@link Pilot#STOP}
   * @return false when no move is left anywhere
   */
  boolean begin(IntUnaryOperator another) {
    if (begun && !turn(another)) {
      return false;
    }
    begin();
    return true;
  }

  private boolean turn(IntUnaryOperator another) {
    for (int at = length - 1; at >= 0; at--) {
      int actor = another.applyAsInt(at);
      if (actor != Pilot.STOP) {
        actors[at] = actor;
        turn = at;
        return true;
      }
    }
    return false;
  }

  /** The place of the first move that differs from the run before; -1 in the first run. */
  int turn() {
    return turn;
  }

  /** Whether the next move is settled: the run has not passed its turn. */
  boolean isSettled() {
    return length <= turn;
  }

  /** The actor of the next move, when that is settled. */
  int settled() {
    return actors[length];
  }

  /** An actor makes the next move. */
  void add(int actor) {
    if (length == actors.length) {
      actors = Arrays.copyOf(actors, 2 * length);
    }
    actors[length++] = actor;
  }

  /** Whether there are as many moves as may be. */
  boolean isFull() {
    return length >= movesMax;
  }

  /** Stops the run, which would go on. */
  int cut() {
    cut = true;
    return Pilot.STOP;
  }

  /** Whether the run was stopped because it had too many moves. */
  boolean wasCut() {
    return cut;
  }

  /** How many moves there are so far. */
  int length() {
    return length;
  }

  /** The actor of the last move, or -1 when there is none yet. */
  int last() {
    return length == 0 ? -1 : actors[length - 1];
  }

  /** The moves so far. */
  Schedule schedule() {
    return Schedule.of(actors, length);
  }
}
