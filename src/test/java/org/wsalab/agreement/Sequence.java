package org.wsalab.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

/** A random sequence of calls, and how to make a shorter one of it. */
final class Sequence {
  private static final int NUMBERS = 200;

  private Sequence() {}

  /** So many calls, the same ones for the same seed. */
  static List<Op> random(long seed, int length) {
    Random random = new Random(seed);
    List<Op> ops = new ArrayList<>();
    for (int i = 0; i < length; i++) {
      int a = random.nextInt(Places.SOCKETS);
      int b = random.nextInt(Places.SOCKETS);
      ops.add(new Op(kind(random), a, b, random.nextInt(NUMBERS)));
    }
    return ops;
  }

  private static Kind kind(Random random) {
    int left = 0;
    for (Kind kind : Kind.values()) {
      left += kind.weight;
    }
    left = random.nextInt(left);
    for (Kind kind : Kind.values()) {
      left -= kind.weight;
      if (left < 0) {
        return kind;
      }
    }
    throw new AssertionError("the weights do not add up");
  }

  /** The shortest sequence found that still fails, by taking out calls, many at first. */
  static List<Op> shrink(List<Op> failing, Predicate<List<Op>> fails) {
    List<Op> shortest = failing;
    for (int size = shortest.size() / 2; size > 0; size /= 2) {
      for (int from = 0; from + size <= shortest.size(); ) {
        List<Op> shorter = new ArrayList<>(shortest.subList(0, from));
        shorter.addAll(shortest.subList(from + size, shortest.size()));
        if (fails.test(shorter)) {
          shortest = shorter;
        } else {
          from += size;
        }
      }
    }
    return shortest;
  }
}
