package org.wsalab.provider.simulated;

import java.util.List;

/**
 * The order that surprises nobody: what has arrived is delivered first, a thread goes on until it
 * has to wait, and time passes when nothing else can happen.
 *
 * <p>A thread that asks again and again without ever waiting would keep all others from their
 * turns, and time from passing; so after many moves in a row it has to let them.
 */
public final class SteadyChooser implements Chooser {
  private static final int IN_A_ROW_MAX = 1_000;
  private static final int WITHOUT_TIME_MAX = 10_000;

  private final Clock clock;
  private int lastActor = -1;
  private int inARow;
  private int withoutTime;

  /** Tells the virtual time. */
  interface Clock {
    long nanoTime();
  }

  SteadyChooser(Clock clock) {
    this.clock = clock;
  }

  @Override
  public int choose(List<Move> moves) {
    int chosen = moves.size() == 1 ? 0 : pick(moves);
    Move move = moves.get(chosen);
    if (move.kind() == Move.Kind.THREAD) {
      inARow = move.actor() == lastActor ? inARow + 1 : 0;
      lastActor = move.actor();
      withoutTime++;
    } else if (move.dueNanos() > clock.nanoTime()) {
      withoutTime = 0;
    }
    return chosen;
  }

  private int pick(List<Move> moves) {
    int earliest = earliest(moves);
    boolean due =
        earliest >= 0
            && moves.get(earliest).kind() == Move.Kind.DELIVERY
            && moves.get(earliest).dueNanos() <= clock.nanoTime();
    boolean tired = withoutTime >= WITHOUT_TIME_MAX;
    int thread = due || tired && earliest >= 0 ? -1 : thread(moves);
    return thread >= 0 ? thread : earliest;
  }

  /** The delivery or limit that comes first. */
  private static int earliest(List<Move> moves) {
    int earliest = -1;
    for (int i = 0; i < moves.size(); i++) {
      Move move = moves.get(i);
      boolean earlier = earliest < 0 || move.dueNanos() < moves.get(earliest).dueNanos();
      if (move.kind() != Move.Kind.THREAD && earlier) {
        earliest = i;
      }
    }
    return earliest;
  }

  /** The thread that moved last, or else the next one. */
  private int thread(List<Move> moves) {
    int first = -1;
    int next = -1;
    for (int i = 0; i < moves.size() && moves.get(i).kind() == Move.Kind.THREAD; i++) {
      int actor = moves.get(i).actor();
      if (actor == lastActor && inARow < IN_A_ROW_MAX) {
        return i;
      }
      first = first < 0 ? i : first;
      next = next < 0 && actor > lastActor ? i : next;
    }
    return next >= 0 ? next : first;
  }
}
