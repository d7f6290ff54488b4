package org.wsalab.agreement;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How often each kind of step went well: calls that nearly all fail would agree on little. */
final class Tally {
  private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

  /** Columns of the counts. */
  private static final int DONE = 0;

  private static final int FAILED = 1;
  private static final int NOT_MADE = 2;

  void count(List<Player.Line> lines) {
    for (Player.Line line : lines) {
      counts.computeIfAbsent(line.op().kind(), kind -> new int[3])[column(line)]++;
    }
  }

  private static int column(Player.Line line) {
    String result = line.result();
    if (result.startsWith("(")) {
      return NOT_MADE;
    }
    boolean failed =
        switch (line.op().kind()) {
          case PAIR -> !result.matches(".* socket#\\d+"); // the accepted one
          case CONNECT -> result.startsWith("WSA") && !result.startsWith("WSAEWOULDBLOCK");
          case DRAIN -> result.startsWith("WSA") && !result.startsWith("WSAEWOULDBLOCK");
          default -> result.startsWith("WSA") || result.equals("false");
        };
    return failed ? FAILED : DONE;
  }

  /** How many percent of the steps of a kind went well; 0 when there was none. */
  int percentDone(Kind kind) {
    int[] of = counts.getOrDefault(kind, new int[3]);
    return 100 * of[DONE] / Math.max(1, of[DONE] + of[FAILED] + of[NOT_MADE]);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    text.append(String.format("%-20s%8s%8s%10s%n", "", "done", "failed", "not made"));
    counts.forEach(
        (kind, of) ->
            text.append(
                String.format("%-20s%8d%8d%10d%n", kind, of[DONE], of[FAILED], of[NOT_MADE])));
    return text.toString();
  }
}
