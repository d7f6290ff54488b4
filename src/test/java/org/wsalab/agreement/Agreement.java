package org.wsalab.agreement;

import java.util.List;
import java.util.function.Supplier;

/** Two sides, on which the same calls are to give the same. */
record Agreement(Supplier<Side> one, Supplier<Side> other) {

  /** The first step that differs, as both sides have it, or nothing; the first side is tallied. */
  String disagreement(List<Op> ops, Tally tally) {
    List<Player.Line> first = play(one, ops);
    List<Player.Line> second = play(other, ops);
    tally.count(first);
    for (int i = 0; i < first.size(); i++) {
      if (!first.get(i).equals(second.get(i))) {
        return "step " + i + "\n  " + first.get(i) + "\n  " + second.get(i);
      }
    }
    return "";
  }

  /** A sequence as short as possible on which they disagree. */
  List<Op> shrink(List<Op> failing) {
    return Sequence.shrink(failing, fewer -> !disagreement(fewer, new Tally()).isEmpty());
  }

  private static List<Player.Line> play(Supplier<Side> opening, List<Op> ops) {
    try (Side side = opening.get()) {
      return Player.play(side, ops);
    }
  }
}
