package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * Every schedule that departs from the plain order at few places. Most defects need only one or two
 * departures, whatever the length of the run.
 */
final class Departures implements Search {
  /** A fork: what was chosen, what is left to be chosen, and how often was departed before it. */
  private static final class Place {
    private long left;
    private int chosen;
    private int departures;
  }

  private final int bound;
  private final int movesMax;
  private final List<Place> places = new ArrayList<>();
  private int prefix;
  private int depth;
  private int departures; // up to where the last run is left
  private boolean begun;
  private boolean cut;

  /** At most {@code bound} departures and {@code movesMax} moves. */
  Departures(int bound, int movesMax) {
    this.bound = bound;
    this.movesMax = movesMax;
  }

  @Override
  public boolean next() {
    if (begun && !backtrack()) {
      return false;
    }
    begun = true;
    depth = 0;
    departures = prefix == 0 ? 0 : place(prefix - 1).departures + 1;
    cut = false;
    return true;
  }

  @Override
  public int choose(Fork fork) {
    if (depth >= movesMax) {
      cut = true;
      return STOP;
    }
    Place place = place(depth);
    if (depth < prefix) {
      depth++;
      return Plain.index(fork, place.chosen);
    }
    int index = Plain.choose(fork, depth == 0 ? -1 : place(depth - 1).chosen, -1L);
    place.chosen = fork.actor(index);
    place.left = departures < bound ? Plain.enabled(fork) & ~(1L << place.chosen) : 0;
    place.departures = departures;
    depth++;
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
    return Schedule.of(places.stream().limit(depth).mapToInt(place -> place.chosen).toArray());
  }

  private boolean backtrack() {
    for (int at = depth - 1; at >= 0; at--) {
      Place place = place(at);
      if (place.left != 0) {
        place.chosen = Long.numberOfTrailingZeros(place.left);
        place.left &= place.left - 1;
        prefix = at + 1;
        return true;
      }
    }
    return false;
  }

  private Place place(int at) {
    while (places.size() <= at) {
      places.add(new Place());
    }
    return places.get(at);
  }
}
