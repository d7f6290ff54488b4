package org.wsalab.explore;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Schedules drawn at random: each choice among what is possible, from a seed. */
final class Walks implements Search {
  private final SplittableRandom random;
  private final int movesMax;
  private int[] actors = new int[64];
  private int depth;
  private boolean cut;

  /** The runs that a seed determines, without end. */
  Walks(long seed, int movesMax) {
    this.random = new SplittableRandom(seed);
    this.movesMax = movesMax;
  }

  @Override
  public boolean next() {
    depth = 0;
    cut = false;
    return true;
  }

  @Override
  public int choose(Fork fork) {
    if (depth >= movesMax) {
      cut = true;
      return STOP;
    }
    int index = random.nextInt(fork.size());
    if (depth == actors.length) {
      actors = Arrays.copyOf(actors, 2 * depth);
    }
    actors[depth++] = fork.actor(index);
    return index;
  }

  @Override
  public boolean wasCut() {
    return cut;
  }

  @Override
  public int length() {
    return depth;
  }

  @Override
  public Schedule schedule() {
    return Schedule.of(actors, depth);
  }
}
