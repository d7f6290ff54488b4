package org.wsalab.report;

import java.util.List;

/**
 * A scenario, or one example of an outline.
 *
 * @param file its file, told from the working directory when it is below
 * @param line its line, or that of the example
 * @param name its name
 * @param tags its tags and those of what it stands in, each with its @
 */
public record Scenario(String file, int line, String name, List<String> tags) {
  /** Keeps a list of its own. */
  public Scenario {
    tags = List.copyOf(tags);
  }

  /** {@code features/read/partial-receive.feature:12}; no other scenario has the same. */
  public String place() {
    return file + ":" + line;
  }

  /** Whether it names the rule among its tags. */
  public boolean shows(Rule rule) {
    return tags.contains(rule.tag());
  }
}
