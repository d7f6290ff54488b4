package org.wsalab.provider.simulated;

/**
 * Numbers by chance (SplitMix64): the same from the same seed with every Java, which the JDK does
 * not promise of its own.
 */
final class Chance {
  private static final long STEP = 0x9E3779B97F4A7C15L;

  private long state;

  Chance(long seed) {
    state = seed;
  }

  private long next() {
    state += STEP;
    long mixed = (state ^ state >>> 30) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
    return mixed ^ mixed >>> 31;
  }

  /** A number from 0 to below {@code bound}. */
  int below(int bound) {
    return (int) Long.remainderUnsigned(next(), bound);
  }

  /** True so many times in a hundred. */
  boolean percent(int percentage) {
    return below(100) < percentage;
  }
}
