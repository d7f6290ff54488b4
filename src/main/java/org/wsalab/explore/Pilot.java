package org.wsalab.explore;

/** Leads one run after the other through its forks. */
public interface Pilot {
  /** Instead of a choice: the run is of no further interest. */
  int STOP = -1;

  /** The index of the move to make, or {@link #STOP}. */
  int choose(Fork fork);

  /** The run is over; the fork tells what its last move has read and written, and has no moves. */
  void end(Fork fork);
}
