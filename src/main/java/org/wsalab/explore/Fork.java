package org.wsalab.explore;

/**
 * A point of a run at which something has to be chosen: the moves that are possible now, at most
 * one of each actor. An actor is a thread, one direction of a connection, or whoever a time-out
 * belongs to; it has the same number in every run that has gone the same way so far.
 */
public interface Fork {
  /** How many actors a run may have. */
  int ACTORS_MAX = 64;

  /** What kind of thing a move is. */
  enum Kind {
    /** A thread goes on to its next call. */
    THREAD,
    /** Something arrives. */
    DELIVERY,
    /** A time-out or another limit of time is reached. */
    TIME
  }

  /** How many moves are possible; 0 at the end of a run. */
  int size();

  /** Whose move it is, from 0 to {@link #ACTORS_MAX} - 1. */
  int actor(int index);

  /** What the move is. */
  Kind kind(int index);

  /** The name of its actor. */
  String name(int index);

  /** What will happen, in words. */
  String text(int index);

  /** What the move that was chosen last has read: a bit for each object, which some may share. */
  long reads();

  /** What the move that was chosen last has written. Not to be asked before the first choice. */
  long writes();
}
