package org.wsalab.cucumber;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.wsalab.explore.Explorer;
import org.wsalab.explore.Progress;

/** For who runs scenarios: tells how explorations go and what they find, and ends them. */
public final class Explorations {
  /** What the step of an exploration has in it, and no other step. */
  private static final Pattern STEP = Pattern.compile("\\binterleavings?\\b");

  private static final Set<Explorer> RUNNING = ConcurrentHashMap.newKeySet();

  private static volatile boolean listenedTo;
  private static volatile Consumer<Progress> progress = p -> {};
  private static volatile Consumer<String> told = text -> {};

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

  /**
   * Says who is told, instead of nobody.
   *
   * @param progress about once a second how far an exploration has come
   * @param told what a step has found, in lines
   */
  public static Listening listen(Consumer<Progress> progress, Consumer<String> told) {
    Explorations.progress = progress;
    Explorations.told = told;
    listenedTo = true;
    return () -> {
      listenedTo = false;
      Explorations.progress = p -> {};
      Explorations.told = text -> {};
    };
  }

  /** Ends those that are on; what they have found is kept. Any thread may ask. */
  public static void stop() {
    RUNNING.forEach(Explorer::stop);
  }

  static boolean areListenedTo() {
    return listenedTo;
  }

  static void begun(Explorer explorer) {
    RUNNING.add(explorer);
  }

  static void ended(Explorer explorer) {
    RUNNING.remove(explorer);
  }

  static void progress(Progress how) {
    progress.accept(how);
  }

  static void told(String text) {
    told.accept(text);
  }
}
