package org.wsalab.explore;

import java.util.SplittableRandom;

/** Schedules drawn at random: each choice among what is possible, from a seed. */
final class Walks implements Search {
  private final SplittableRandom random;
  private final Trail trail;

  /** The runs that a seed determines, without end. */
  Walks(long seed, int movesMax) {
    this.random = new SplittableRandom(seed);
    this.trail = new Trail(movesMax);
  }

  @Override
  public boolean next() {
    trail.begin();
    return true;
  }

  @Override
  public int choose(Fork fork) {
    if (trail.isFull()) {
      return trail.cut();
    }
    int index = random.nextInt(fork.size());
    trail.add(fork.actor(index));
    return index;
  }

  @Override
  public Trail trail() {
    return trail;
  }
}
