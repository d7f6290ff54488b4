package org.wsalab.explore;

import java.util.BitSet;

/** A fork on the way of a run, with what was chosen there and what is still to be tried. */
final class Node {
  /** Who can move here; a bit for each actor, as in all of the sets. */
  long enabled;

  /** Who has to be tried here. */
  long backtrack;

  /** Who has been tried here. */
  long done;

  /** Who need not be tried here, since that was done before, and nothing since touches it. */
  long sleep;

  /** Who was chosen. */
  int actor;

  /** What the move has read and written. */
  long reads;

  long writes;

  /** The move that made this one possible, or -1 if it was possible at the start. */
  int enabler;

  /** The moves that this one needs to come after: causes, and whoever touched the same. */
  final BitSet before = new BitSet();

  /** What the moves of those done or asleep have read and written, by actor. */
  private final long[] readsOf = new long[Fork.ACTORS_MAX];

  private final long[] writesOf = new long[Fork.ACTORS_MAX];

  /** Begins as the fork behind {@code parent}, which has moved; null for the first one. */
  void begin(long canMove, Node parent) {
    enabled = canMove;
    backtrack = 0;
    done = 0;
    sleep = 0;
    if (parent == null) {
      return;
    }
    long resting = (parent.sleep | parent.done) & ~(1L << parent.actor) & canMove;
    for (long left = resting; left != 0; left &= left - 1) {
      int other = Long.numberOfTrailingZeros(left);
      if (!parent.dependsOn(parent.readsOf[other], parent.writesOf[other])) {
        sleep |= 1L << other;
        readsOf[other] = parent.readsOf[other];
        writesOf[other] = parent.writesOf[other];
      }
    }
  }

  void choose(int chosen) {
    actor = chosen;
    backtrack |= 1L << chosen;
  }

  /** The move that was chosen has been made. */
  void made(long readsHere, long writesHere) {
    reads = readsHere;
    writes = writesHere;
    readsOf[actor] = readsHere;
    writesOf[actor] = writesHere;
  }

  /** Whether the order of two moves can make a difference, going by what they touch. */
  boolean dependsOn(Node other) {
    return dependsOn(other.reads, other.writes);
  }

  private boolean dependsOn(long otherReads, long otherWrites) {
    return (writes & (otherReads | otherWrites)) != 0 || (reads & otherWrites) != 0;
  }
}
