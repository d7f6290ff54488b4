package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows a schedule as far as it goes and is possible: a move that its actor cannot make is left
 * out, and after the last one the plain order goes on.
 */
final class Following implements Pilot {
  private final Schedule wanted;
  private final int movesMax;
  private final List<Integer> made = new ArrayList<>();
  private int next;
  private boolean exact = true;

  Following(Schedule wanted, int movesMax) {
    this.wanted = wanted;
    this.movesMax = movesMax;
  }

  @Override
  public int choose(Fork fork) {
    int index = STOP;
    while (index == STOP && next < wanted.length()) {
      index = Plain.index(fork, wanted.actor(next++));
      exact &= index != STOP;
    }
    if (index == STOP && made.size() < movesMax) {
      exact = false;
      index = Plain.choose(fork, made.isEmpty() ? -1 : made.get(made.size() - 1), -1L);
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
    return Schedule.of(made.stream().mapToInt(Integer::intValue).toArray());
  }
}
