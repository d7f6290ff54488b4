package org.wsalab.report;

import java.util.List;

/**
 * A notification rule as docs/rules.md states it, or a claim of the source notes as docs/notes.md
 * does, with what is true of it.
 *
 * @param id its id, such as {@code READ-3}
 * @param group the heading it stands under, such as {@code READ} or {@code EVT: event objects}
 * @param source where it comes from: {@code D}, {@code W}, {@code N} and what is said of them
 * @param statement its first paragraph
 * @param sides what each source says where they differ, such as {@code W: it does not re-enable.}
 * @param lack why no scenario can show it; empty when scenarios can
 */
public record Rule(
    String id, String group, String source, String statement, List<String> sides, String lack) {
  /** Keeps a list of its own. */
  public Rule {
    sides = List.copyOf(sides);
  }

  /** The tag of its scenarios, such as {@code @READ-3}. */
  public String tag() {
    return "@" + id;
  }
}
