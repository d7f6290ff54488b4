package org.wsalab.explore;

/**
 * How far an exploration goes.
 *
 * @param schedules how many schedules are run in each way of going through them
 * @param moves after how many moves a run is given up
 * @param departures at most how many departures from the plain order are tried beyond the limit
 * @param seed what the random schedules beyond the limit are drawn from
 */
public record Limits(int schedules, int moves, int departures, long seed) {
  /** What is usual; the seed is always the same, so that two explorations are. */
  public static final Limits DEFAULTS = new Limits(200_000, 2_000, 2, 1);

  /** The same with another number of schedules. */
  public Limits withSchedules(int max) {
    return new Limits(max, moves, departures, seed);
  }

  /** The same with another number of moves. */
  public Limits withMoves(int max) {
    return new Limits(schedules, max, departures, seed);
  }

  /** The same with another seed. */
  public Limits withSeed(long other) {
    return new Limits(schedules, moves, departures, other);
  }
}
