package org.wsalab.provider.simulated;

import java.util.List;

/** Chooses by chance; the same seed chooses the same. */
public final class RandomChooser implements Chooser {
  private final Chance chance;

  /** By this seed. */
  public RandomChooser(long seed) {
    chance = new Chance(seed);
  }

  @Override
  public int choose(List<Move> moves) {
    return chance.below(moves.size());
  }
}
