package org.wsalab.explore;

/**
 * Makes a schedule simpler that leads to a certain end: fewer moves, and as few switches between
 * actors as may be. What it tries is run, so what it gives does lead there.
 *
 * <p>A move that is left out comes later in the plain order, or not at all; so to leave out is also
 * to put off.
 */
final class Shrinker {
  private static final int RUNS_MAX = 3_000;

  private final Subject subject;
  private final Ending ending;
  private final int movesMax;
  private Schedule best;
  private int runs;

  Shrinker(Subject subject, Ending ending, int movesMax) {
    this.subject = subject;
    this.ending = ending;
    this.movesMax = movesMax;
  }

  /** The simplest schedule that it can make of this one. */
  Schedule shrink(Schedule schedule) {
    best = schedule;
    runs = 0;
    boolean simpler = true;
    while (simpler && runs < RUNS_MAX) {
      simpler = leaveOut();
      simpler |= join();
    }
    return best;
  }

  /** Leaves out ever smaller parts. */
  private boolean leaveOut() {
    boolean simpler = false;
    for (int size = best.length() / 2; size >= 1; size /= 2) {
      for (int from = best.length() - size; from >= 0 && runs < RUNS_MAX; from--) {
        if (from + size <= best.length()) {
          simpler |= attempt(best.without(from, from + size));
        }
      }
    }
    return simpler;
  }

  /** Moves what an actor does up to where the same actor was at its turn before. */
  private boolean join() {
    boolean simpler = false;
    for (int at = 1; at < best.length() && runs < RUNS_MAX; at++) {
      int before = at - 1;
      while (before >= 0 && best.actor(before) != best.actor(at)) {
        before--;
      }
      if (before >= 0 && before < at - 1) {
        simpler |= attempt(best.moved(at, before + 1)) || attempt(best.moved(before, at - 1));
      }
    }
    return simpler;
  }

  private boolean attempt(Schedule wanted) {
    runs++;
    Following following = new Following(wanted, movesMax);
    Schedule made = subject.run(following).equals(ending) ? following.schedule() : best;
    if (!made.isSimplerThan(best)) {
      return false;
    }
    best = made;
    return true;
  }
}
