package org.wsalab.provider.simulated;

/**
 * Numbers actors and what they share, and takes down what the move under way reads and writes. For
 * whoever has the baton.
 */
final class Footprint {
  private int nextActor;
  private int nextObject;
  private long reads;
  private long writes;

  int newActor() {
    return nextActor++;
  }

  int newObject() {
    return nextObject++;
  }

  /** The move under way reads or writes an object. */
  void touch(int object, boolean write) {
    if (write) {
      writes |= 1L << object;
    } else {
      reads |= 1L << object;
    }
  }

  /** The move under way writes all of these, a bit for each. */
  void touchAll(long objects) {
    writes |= objects;
  }

  /** The move is over and keeps what it has touched; null when there was none. */
  void close(Action move) {
    if (move != null) {
      move.reads = reads;
      move.writes = writes;
    }
    reads = 0;
    writes = 0;
  }
}
