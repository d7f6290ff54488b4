package org.wsalab.lab;

import java.util.function.BooleanSupplier;

/** Lets a test go on when another thread has come as far as it should. */
final class Until {
  private static final long DEADLINE_S = 30;

  private Until() {}

  static void holds(BooleanSupplier condition) {
    long deadline = System.nanoTime() + DEADLINE_S * 1_000_000_000;
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError("it does not come true within " + DEADLINE_S + " s");
      }
      Thread.onSpinWait();
    }
  }
}
