package org.wsalab.explore;

/**
 * The plain order: the running thread goes on until it blocks, what is on its way then arrives,
 * then another thread runs, and time passes when nothing else can happen.
 */
final class Plain {
  private Plain() {}

  /** The index of the move to make next; of those in {@code allowed}, a bit for each actor. */
  static int choose(Fork fork, int lastActor, long allowed) {
    int best = Pilot.STOP;
    int bestRank = Integer.MAX_VALUE;
    for (int i = 0; i < fork.size(); i++) {
      if ((allowed & 1L << fork.actor(i)) != 0) {
        int rank = rank(fork, i, lastActor);
        if (rank < bestRank) {
          best = i;
          bestRank = rank;
        }
      }
    }
    return best;
  }

  private static int rank(Fork fork, int index, int lastActor) {
    return switch (fork.kind(index)) {
      case THREAD -> fork.actor(index) == lastActor ? 0 : 2;
      case DELIVERY -> 1;
      case TIME -> 3;
    };
  }

  /** The actors that can move, a bit for each. */
  static long enabled(Fork fork) {
    long enabled = 0;
    for (int i = 0; i < fork.size(); i++) {
      int actor = fork.actor(i);
      if (actor < 0 || actor >= Fork.ACTORS_MAX) {
        throw new IllegalStateException(
            "an exploration has at most " + Fork.ACTORS_MAX + " threads, links and timers");
      }
      enabled |= 1L << actor;
    }
    return enabled;
  }

  /** Where the move of an actor stands, or {@link Pilot#STOP} when it has none. */
  static int index(Fork fork, int actor) {
    for (int i = 0; i < fork.size(); i++) {
      if (fork.actor(i) == actor) {
        return i;
      }
    }
    return Pilot.STOP;
  }
}
