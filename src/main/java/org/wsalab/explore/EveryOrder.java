package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;

/**
 * Every order that can make a difference: depth first, by running again from the start.
 *
 * <p>Two moves that touch nothing in common give the same in either order, so one order is enough.
 * Whenever a move turns out to have touched what an earlier one touched, and could have come before
 * it, the fork in front of the earlier one is told to try that too: dynamic partial-order reduction
 * with source sets. What was tried at a fork sleeps below its later choices until something touches
 * it, so that no order is run twice.
 *
 * <p>An example with threads A: {@code x = 1} and B: {@code x = 2; y = 1}. The first run is A B B.
 * The first B has touched what A has; so at the first fork B is to be tried too. The second run is
 * B A B: again at the second fork the other B comes after A, but it touches {@code y} alone, so B B
 * A is not run.
 */
final class EveryOrder implements Search {
  private final boolean reduces;
  private final Trail trail;
  private final List<Node> nodes = new ArrayList<>();
  private boolean redundant;

  /**
   * A search.
   *
   * @param reduces whether to leave out orders that make no difference
   * @param movesMax after how many moves a run is stopped
   */
  EveryOrder(boolean reduces, int movesMax) {
    this.reduces = reduces;
    this.trail = new Trail(movesMax);
  }

  @Override
  public boolean next() {
    redundant = false;
    return trail.begin(this::another);
  }

  /** What is left to be tried at a fork. */
  private int another(int at) {
    Node node = node(at);
    node.done |= 1L << node.actor;
    long left = node.backtrack & ~node.done & ~node.sleep;
    if (left == 0) {
      return STOP;
    }
    node.choose(Long.numberOfTrailingZeros(left));
    return node.actor;
  }

  @Override
  public int choose(Fork fork) {
    long enabled = Plain.enabled(fork);
    take(fork, enabled);
    if (trail.isFull()) {
      return trail.cut();
    }
    int depth = trail.length();
    Node node = node(depth);
    if (trail.isSettled()) {
      requireSame(node, enabled);
      trail.add(node.actor);
      return Plain.index(fork, node.actor);
    }
    node.begin(enabled, depth == 0 || !reduces ? null : node(depth - 1));
    int index = Plain.choose(fork, trail.last(), ~node.sleep);
    if (index == STOP) {
      redundant = true;
      return STOP;
    }
    if (!reduces) {
      node.backtrack = enabled;
    }
    node.choose(fork.actor(index));
    trail.add(node.actor);
    return index;
  }

  @Override
  public void end(Fork fork) {
    take(fork, 0);
  }

  @Override
  public boolean wasRedundant() {
    return redundant;
  }

  @Override
  public Trail trail() {
    return trail;
  }

  /** Takes in what the last move has touched, and whom it has kept from moving. */
  private void take(Fork fork, long enabledNow) {
    int last = trail.length() - 1;
    if (last < trail.turn() || last < 0) {
      return; // known from the run before
    }
    Node made = node(last);
    made.made(fork.reads(), fork.writes());
    if (reduces) {
      long stopped = made.enabled & ~enabledNow & ~(1L << made.actor);
      made.backtrack |= stopped & ~made.sleep;
      relate(last);
    }
  }

  /** Finds what a move has to come after, and tells earlier forks what else to try. */
  private void relate(int at) {
    Node move = node(at);
    move.enabler = enabler(at);
    move.before.clear();
    for (int i = at - 1; i >= 0; i--) {
      Node earlier = node(i);
      if (move.before.get(i)) {
        continue;
      }
      boolean caused = earlier.actor == move.actor || i == move.enabler;
      if (caused || earlier.dependsOn(move)) {
        if (!caused) {
          reverse(i, at);
        }
        move.before.set(i);
        move.before.or(earlier.before);
      }
    }
  }

  /** The move after which an actor could make the move at this place, or -1. */
  private int enabler(int at) {
    int actor = node(at).actor;
    for (int i = at - 1; i >= 0; i--) {
      if (node(i).actor == actor) {
        return -1; // the order within an actor says it already
      } else if ((node(i).enabled & 1L << actor) == 0) {
        return i;
      }
    }
    return -1;
  }

  /**
   * Sees to it that the move at {@code later} is also tried before the one at {@code earlier}. What
   * would have to run up to there is what came in between without need of the earlier one; it is
   * enough to try any of the moves that could be the first of these.
   */
  private void reverse(int earlier, int later) {
    Node fork = node(earlier);
    long first = 0;
    for (int i = earlier + 1; i <= later; i++) {
      Node between = node(i);
      if (i == later || !between.before.get(earlier)) {
        int needed = between.before.nextSetBit(earlier + 1);
        first |= needed < 0 ? 1L << between.actor : 0;
      }
    }
    if ((first & (fork.backtrack | fork.sleep)) != 0) {
      return;
    }
    long able = first & fork.enabled;
    long wanted = 1L << node(later).actor;
    if ((able & wanted) != 0) {
      fork.backtrack |= wanted;
    } else if (able != 0) {
      fork.backtrack |= Long.lowestOneBit(able);
    } else if (first != wanted) {
      fork.backtrack |= fork.enabled; // cannot be, and is safe
    }
  }

  private Node node(int at) {
    while (nodes.size() <= at) {
      nodes.add(new Node());
    }
    return nodes.get(at);
  }

  private void requireSame(Node node, long enabled) {
    if (node.enabled != enabled) {
      throw new IllegalStateException(
          "the same choices do not lead to the same moves: the program uses time, chance or"
              + " something outside the lab");
    }
  }
}
