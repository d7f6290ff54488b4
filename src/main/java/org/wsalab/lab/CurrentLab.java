package org.wsalab.lab;

import java.util.Optional;
import java.util.function.Supplier;

/** Which session the static calls of a thread are made in; one is opened when none is there yet. */
final class CurrentLab {
  private static volatile Lab current;
  private static volatile Supplier<Lab> opener = () -> Lab.open(LabOptions.DEFAULTS);

  private CurrentLab() {}

  /** In a lab thread its own session, elsewhere the one in use. */
  static Lab get() {
    if (Thread.currentThread() instanceof InLab inLab) {
      return inLab.lab();
    }
    Lab lab = current;
    return lab != null ? lab : opened();
  }

  private static synchronized Lab opened() {
    if (current == null) {
      current = opener.get();
    }
    return current;
  }

  /** What {@link #get} would give, unless it would open one. */
  static Optional<Lab> ifOpen() {
    return Thread.currentThread() instanceof InLab inLab
        ? Optional.of(inLab.lab())
        : Optional.ofNullable(current);
  }

  static synchronized void use(Lab lab) {
    current = lab;
  }

  static synchronized void openWith(Supplier<Lab> further) {
    opener = further;
  }

  /** This session is over: it is not in use any more. */
  static synchronized void leave(Lab lab) {
    if (current == lab) {
      current = null;
    }
  }
}
