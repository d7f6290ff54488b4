package org.wsalab.explore;

/**
 * Follows a schedule as far as it goes and is possible: a move that its actor cannot make is left
 * out, and after the last one the plain order goes on.
 */
final class Following implements Pilot {
  private final Schedule wanted;
  private final Trail made;
  private int next;
  private boolean exact = true;

  Following(Schedule wanted, int movesMax) {
    this.wanted = wanted;
    this.made = new Trail(movesMax);
  }

  @Override
  public int choose(Fork fork) {
    int index = STOP;
    while (index == STOP && next < wanted.length()) {
      index = Plain.index(fork, wanted.actor(next++));
      exact &= index != STOP;
    }
    if (index == STOP && !made.isFull()) {
      exact = false;
      index = Plain.choose(fork, made.last(), -1L);
    }
    if (index != STOP) {
      made.add(fork.actor(index));
    }
    return index;
  }

  @Override
  public void end(Fork fork) {
    exact &= next == wanted.length();
  }

  /** Whether every move was made as it was wanted, and no other. */
  boolean wasExact() {
    return exact;
  }

  /** The moves that were made. */
  Schedule schedule() {
    return made.schedule();
  }
}
