package org.wsalab.explore;

/**
 * What is explored: something that can be run again and again, always from the same beginning, and
 * that does the same as before as long as the same moves are chosen.
 */
public interface Subject {
  /**
   * Runs once. The pilot is asked at each fork, and told the end unless it has stopped the run.
   *
   * @return how the run has ended
   */
  Ending run(Pilot pilot);
}
