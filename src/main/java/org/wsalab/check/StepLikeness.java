package org.wsalab.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.wsalab.cucumber.Understood;
import org.wsalab.lab.Nearest;

/**
 * Tells a step with a misspelt keyword from a sentence. A short word is soon like a keyword, as The
 * is like Then, and a sentence can go on with "then" on its next line; such a line is taken for a
 * step only when what follows is one.
 */
final class StepLikeness {
  /** A keyword of so many letters is not come by through a slip in another word, but for these. */
  private static final int TELLING_LETTERS_MIN = 4;

  private static final Set<String> WORDS =
      Set.of("the", "them", "they", "than", "thin", "hen", "ten", "give", "gives");

  private static final String ANY = "*";

  /** Made when it is first asked, which is seldom: it takes a while. */
  private static final class Steps {
    private static final Understood KNOWN = new Understood();
  }

  private final List<String> keywords;

  /** How many words keywords have, the most first: some begin with another keyword. */
  private final List<Integer> wordCounts;

  /** {@code keywords} are those that begin steps, in the language of a feature. */
  StepLikeness(Collection<String> keywords) {
    this.keywords =
        keywords.stream().map(String::strip).filter(k -> !k.equals(ANY)).distinct().toList();
    wordCounts =
        this.keywords.stream()
            .map(StepLikeness::words)
            .distinct()
            .sorted(Comparator.reverseOrder())
            .toList();
  }

  /** The keyword that was meant at the beginning of a line, if one was. */
  Optional<String> intended(String line) {
    for (int words : wordCounts) {
      List<String> ofSoMany = keywords.stream().filter(k -> words(k) == words).toList();
      String begin = beginning(line, words);
      Optional<String> near = Nearest.to(begin, ofSoMany);
      if (near.isPresent() && isMeant(begin, near.get(), rest(line, words))) {
        return near;
      }
    }
    return Optional.empty();
  }

  /** The words in a line that stand where the keyword should. */
  static String beginning(String line, String keyword) {
    return beginning(line, words(keyword));
  }

  private boolean isMeant(String begin, String keyword, String rest) {
    boolean mereCase = begin.equalsIgnoreCase(keyword);
    boolean word =
        mereCase
            ? startsLow(begin)
            : begin.endsWith(",") || WORDS.contains(begin.toLowerCase(Locale.ROOT));
    return keyword.length() >= TELLING_LETTERS_MIN && !word || Steps.KNOWN.isStep(rest);
  }

  private static boolean startsLow(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.charAt(0));
  }

  private static int words(String keyword) {
    return keyword.split("\\s+").length;
  }

  private static String beginning(String line, int words) {
    String[] parts = line.strip().split("\\s+", words + 1);
    int last = Math.min(words, parts.length);
    return String.join(" ", List.of(parts).subList(0, last)).replaceFirst(":$", "");
  }

  private static String rest(String line, int words) {
    String[] parts = line.strip().split("\\s+", words + 1);
    return parts.length > words ? parts[words] : "";
  }
}
