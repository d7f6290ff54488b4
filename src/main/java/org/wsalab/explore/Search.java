package org.wsalab.explore;

/**
 * A way through the space of schedules: it leads the runs, and knows which one comes next. One
 * thread at a time.
 */
interface Search extends Pilot {
  @Override
  default void end(Fork fork) {
    // most ways ask nothing of the last move
  }

  /** Goes on to the next schedule; to be asked before each run. False when there is none. */
  boolean next();

  /**
   * Whether the run has shown nothing that another one does not: it was stopped because all that
   * could still come has been seen.
   */
  default boolean wasRedundant() {
    return false;
  }

  /** The moves of the run. */
  Trail trail();
}
