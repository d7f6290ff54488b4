package org.wsalab.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the steps that somebody may have meant. Two texts are alike as far as they have pairs of
 * neighbouring letters in common (Dice's coefficient), which forgives slips and other words in
 * between; what fills the gaps of a step does not count.
 */
final class NearestSteps {
  private static final int NUMBER_MAX = 3;
  private static final String GAP = "_";
  private static final double LIKENESS_MIN = 0.5;

  /** What is much less like the text than the likest is no help beside it. */
  private static final double OF_LIKEST_MIN = 0.8;

  private NearestSteps() {}

  /** The steps most like the text, the likest first; none when none is like it. */
  static List<String> to(String text, Collection<String> steps) {
    Set<String> pairs = pairs(withoutFillings(text));
    double likest = steps.stream().mapToDouble(step -> likeness(pairs, step)).max().orElse(0);
    double least = Math.max(LIKENESS_MIN, OF_LIKEST_MIN * likest);
    return steps.stream()
        .filter(step -> likeness(pairs, step) >= least)
        .sorted(Comparator.comparingDouble(step -> -likeness(pairs, step)))
        .limit(NUMBER_MAX)
        .toList();
  }

  private static double likeness(Set<String> pairs, String step) {
    String words = withoutGaps(step);
    if (words.equals(GAP)) {
      return 0; // it would be like everything that has no words
    }
    Set<String> others = pairs(words);
    Set<String> common = new HashSet<>(pairs);
    common.retainAll(others);
    return 2.0 * common.size() / Math.max(1, pairs.size() + others.size());
  }

  private static Set<String> pairs(String text) {
    String padded = " " + text.strip() + " ";
    Set<String> pairs = new HashSet<>();
    for (int i = 0; i + 1 < padded.length(); i++) {
      pairs.add(padded.substring(i, i + 2));
    }
    return pairs;
  }

  private static String withoutGaps(String step) {
    return step.replaceAll("\\{\\w*\\}", GAP);
  }

  private static String withoutFillings(String text) {
    return text.replaceAll("\"[^\"]*\"", GAP)
        .replaceAll("\\w+\\(.*\\)", GAP)
        .replaceAll("\\b(?:FD_|WSA)\\w+|\\b\\d+ ms\\b|\\b\\d+\\b", GAP);
  }
}
