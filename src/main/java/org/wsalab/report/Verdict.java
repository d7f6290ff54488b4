package org.wsalab.report;

import java.util.Collection;

/** What a run says of a scenario, or of a rule. */
public enum Verdict {
  /** It was run and all of it holds. */
  PASSED("passed"),
  /** It was run, and not all of it holds or is understood. */
  FAILED("failed"),
  /** It was not run. */
  NOT_RUN("not run");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** How it reads: {@code not run}. */
  public String words() {
    return words;
  }

  /** One failure fails all; without a failure, one that passed is enough. */
  static Verdict of(Collection<Verdict> all) {
    if (all.contains(FAILED)) {
      return FAILED;
    }
    return all.contains(PASSED) ? PASSED : NOT_RUN;
  }
}
