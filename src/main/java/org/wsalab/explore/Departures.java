package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * Every schedule that departs from the plain order at few places. Most defects need only one or two
 * departures, whatever the length of the run.
 */
final class Departures implements Search {
  /** A fork: what is left to be chosen, and how often was departed before it. */
  private static final class Place {
    private long left;
    private int departures;
  }

  private final int bound;
  private final Trail trail;
  private final List<Place> places = new ArrayList<>();
  private int departures; // up to where the last run is left

  /** At most {@code bound} departures and {@code movesMax} moves. */
  Departures(int bound, int movesMax) {
    this.bound = bound;
    this.trail = new Trail(movesMax);
  }

  @Override
  public boolean next() {
    if (!trail.begin(this::another)) {
      return false;
    }
    departures = trail.turn() < 0 ? 0 : place(trail.turn()).departures + 1;
    return true;
  }

  private int another(int at) {
    Place place = place(at);
    if (place.left == 0) {
      return STOP;
    }
    int actor = Long.numberOfTrailingZeros(place.left);
    place.left &= place.left - 1;
    return actor;
  }

  @Override
  public int choose(Fork fork) {
    if (trail.isFull()) {
      return trail.cut();
    }
    if (trail.isSettled()) {
      int actor = trail.settled();
      trail.add(actor);
      return Plain.index(fork, actor);
    }
    int index = Plain.choose(fork, trail.last(), -1L);
    int actor = fork.actor(index);
    Place place = place(trail.length());
    place.left = departures < bound ? Plain.enabled(fork) & ~(1L << actor) : 0;
    place.departures = departures;
    trail.add(actor);
    return index;
  }

  @Override
  public Trail trail() {
    return trail;
  }

  private Place place(int at) {
    while (places.size() <= at) {
      places.add(new Place());
    }
    return places.get(at);
  }
}
