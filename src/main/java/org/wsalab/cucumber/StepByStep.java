package org.wsalab.cucumber;

import java.util.Optional;
import org.wsalab.lab.Lab;
import org.wsalab.provider.Snapshot;

/** Something that is run piece by piece, and can be looked at in between. For one thread. */
public interface StepByStep extends AutoCloseable {
  /**
   * Makes the next pieces, and rests behind them.
   *
   * @return what became of them, in lines
   * @throws IllegalStateException when it cannot go on
   */
  String next(int pieces);

  /** The session in which it rests; there is none before its beginning and after its end. */
  Optional<Lab> lab();

  /** What that session holds, under the names that its text and its tables have for it. */
  Optional<Snapshot> snapshot();

  /** A text about that session, with the same names in it. */
  String named(String text);

  /** Ends it, wherever it is. */
  @Override
  void close();
}
