package org.wsalab.cucumber;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.wsalab.explore.Explorer;

/** For who runs scenarios: tells how explorations go and what they find, and ends them. */
public final class Explorations {
  /** What the step of an exploration has in it, and no other step. */
  private static final Pattern STEP = Pattern.compile("\\binterleavings?\\b");

  private static final Set<Explorer> RUNNING = ConcurrentHashMap.newKeySet();

  private static final ExplorationListener NOBODY = new ExplorationListener() {};

  private static volatile ExplorationListener listener = NOBODY;
  private static volatile boolean stopped;

  private Explorations() {}

  /** Somebody who is told, until it is closed. */
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Whether a scenario with this step is carried out on the simulated network, whichever provider
   * it is run on, and so says nothing of that one.
   */
  public static boolean isStepOfOne(String text) {
    return STEP.matcher(text).find();
  }

  /** Says who is told, instead of nobody. */
  public static Listening listen(ExplorationListener who) {
    listener = who;
    stopped = false;
    return () -> listener = NOBODY;
  }

  /**
   * Ends those that are on; what they have found is kept, and no other one begins. Any thread may
   * ask.
   */
  public static void stop() {
    stopped = true;
    RUNNING.forEach(Explorer::stop);
  }

  /** Whether somebody has ended them. */
  public static boolean wereStopped() {
    return stopped;
  }

  static boolean areListenedTo() {
    return listener != NOBODY;
  }

  static void begun(Explorer explorer) {
    RUNNING.add(explorer);
    if (stopped) {
      explorer.stop(); // it was asked for a moment ago
    }
  }

  static void ended(Explorer explorer) {
    RUNNING.remove(explorer);
  }

  /** Whoever is told now. */
  static ExplorationListener listener() {
    return listener;
  }
}
