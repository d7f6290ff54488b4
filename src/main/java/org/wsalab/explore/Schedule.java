package org.wsalab.explore;

import java.util.Arrays;

/** The moves of one run in their order, by the numbers of their actors. Immutable. */
public final class Schedule {
  private final int[] actors;

  private Schedule(int[] actors) {
    this.actors = actors;
  }

  /** These moves. */
  public static Schedule of(int... actors) {
    return new Schedule(actors.clone());
  }

  /** The first {@code length} of these moves. */
  static Schedule of(int[] actors, int length) {
    return new Schedule(Arrays.copyOf(actors, length));
  }

  /** How many moves. */
  public int length() {
    return actors.length;
  }

  /** Whose move is at this place. */
  public int actor(int at) {
    return actors[at];
  }

  /** How often another actor comes to its turn than the one before. */
  public int switches() {
    int switches = 0;
    for (int i = 1; i < actors.length; i++) {
      switches += actors[i] == actors[i - 1] ? 0 : 1;
    }
    return switches;
  }

  /** Whether it is shorter than another one, or as short with fewer switches. */
  boolean isSimplerThan(Schedule other) {
    return length() != other.length() ? length() < other.length() : switches() < other.switches();
  }

  /** The same without the moves from one place to before another. */
  Schedule without(int from, int to) {
    int[] left = new int[actors.length - (to - from)];
    System.arraycopy(actors, 0, left, 0, from);
    System.arraycopy(actors, to, left, from, actors.length - to);
    return new Schedule(left);
  }

  /** The same with the move at one place moved to another. */
  Schedule moved(int from, int to) {
    int[] other = actors.clone();
    int step = from < to ? 1 : -1;
    for (int i = from; i != to; i += step) {
      other[i] = actors[i + step];
    }
    other[to] = actors[from];
    return new Schedule(other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Schedule schedule && Arrays.equals(actors, schedule.actors);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(actors);
  }

  /** {@code 0 0 1 3 1}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    for (int actor : actors) {
      text.append(text.isEmpty() ? "" : " ").append(actor);
    }
    return text.toString();
  }
}
