package org.wsalab.provider.simulated;

/**
 * Something that can happen next in a simulated session: a thread goes on to its next call, a
 * packet arrives, a limit of time is over. Who makes it is an actor, which has at most one move at
 * a time.
 *
 * <p>The object belongs to the actor and serves it again and again; what it says holds until the
 * actor's next move is chosen.
 */
public interface Move {
  /** What moves. */
  enum Kind {
    /** A thread goes on until its next call begins, it has to wait, or it ends. */
    THREAD,
    /**
     * The packet at the head of a direction of a connection, or of a path of datagrams, arrives.
     */
    DELIVERY,
    /** The limit of a thread's wait is reached: time jumps there. */
    TIME
  }

  /** What moves. */
  Kind kind();

  /** Who makes it: a small number, the same whenever the same choices were made before. */
  int actor();

  /** The actor in words, such as the name of a thread. */
  String actorName();

  /** What will happen, in words. */
  String text();

  /**
   * When it would happen by itself, in virtual nanoseconds; a thread's move at once, which is 0. A
   * move chosen earlier happens all the same, and time goes on to there.
   */
  long dueNanos();

  /** The objects that it has read, once it is made: one bit for each, which several may share. */
  long reads();

  /** The objects that it has written, once it is made. */
  long writes();
}
