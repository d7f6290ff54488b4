package org.wsalab.provider.simulated;

import java.util.List;
import org.wsalab.provider.StandstillException;

/**
 * Decides what happens next in a simulated session. It is asked by whatever thread is about to give
 * its turn away, one at a time.
 */
public interface Chooser {
  /** Ends the run: every thread of the session unwinds. */
  int ABANDON = -1;

  /**
   * Chooses one of the moves. The one chosen before is over now, and says what it has touched.
   *
   * @param moves what can happen, at least one; threads in the order of their making, then
   *     deliveries, then limits. The list is used again for the next choice
   * @return an index, or {@link #ABANDON}
   */
  int choose(List<Move> moves);

  /**
   * Is told that threads wait for what nothing can bring: before they get the exception, or when
   * all else is drained.
   */
  default void standstill(StandstillException what) {
    // the threads tell
  }
}
