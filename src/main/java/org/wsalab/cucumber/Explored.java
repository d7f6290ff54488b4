package org.wsalab.cucumber;

import java.util.Optional;
import org.wsalab.explore.Ending;
import org.wsalab.explore.Findings;

/**
 * What a step about interleavings has found; one that looks for several ends, once for each.
 *
 * @param file the feature
 * @param scenario the name of the scenario
 * @param step the step with its keyword
 * @param findings what was gone through
 * @param found the end that was looked for; nothing where the step is about every interleaving
 */
public record Explored(
    String file, String scenario, String step, Findings findings, Optional<Found> found) {
  /**
   * An end that was found.
   *
   * @param ending how the run ends
   * @param moves how many moves a schedule that leads there has, made as short as it can be
   */
  public record Found(Ending ending, int moves) {}
}
