package org.wsalab.cucumber;

import org.wsalab.explore.Progress;

/** Who is told how explorations go and what they find; in the thread that explores. */
public interface ExplorationListener {
  /** Told about once a second how far an exploration has come. */
  default void progress(Progress progress) {}

  /** Told in lines what a step has found. */
  default void told(String text) {}

  /** Told in figures what a step has found, when it is as the step says. */
  default void explored(Explored what) {}
}
