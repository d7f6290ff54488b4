package org.wsalab.explore;

import org.wsalab.provider.Turns;

/**
 * A number that the threads of a scene share. Each access is a point where another thread may go
 * first, as at a call; an ordinary variable of Java has no such points, and what threads do to each
 * other through one is not explored.
 */
public final class Shared {
  private final int initial;
  private Turns turns = Turns.REAL_TIME;
  private int object;
  private int value;

  Shared(int initial) {
    this.initial = initial;
  }

  /** A new run begins. */
  void begin(Turns turnsOfRun) {
    turns = turnsOfRun;
    object = turnsOfRun.newObject();
    value = initial;
  }

  /** The number now. */
  public int get() {
    turns.access(object, false);
    return value;
  }

  /** Sets the number. */
  public void set(int number) {
    turns.access(object, true);
    value = number;
  }

  /** Adds to the number in one step, and gives the sum. */
  public int add(int summand) {
    turns.access(object, true);
    return value += summand;
  }
}
