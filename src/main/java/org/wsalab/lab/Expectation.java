package org.wsalab.lab;

import java.util.Objects;

/** What scripts expect; the message of a failure says what was expected and what came instead. */
final class Expectation {
  private Expectation() {}

  static void equal(Object actual, Object expected) {
    if (!Objects.equals(widened(actual), widened(expected))) {
      throw new AssertionError(
          "expected " + Notation.value(expected) + ", got " + Notation.value(actual));
    }
  }

  /** Whole numbers are equal when they look so: 3 and 3L. */
  private static Object widened(Object value) {
    boolean whole = value instanceof Integer || value instanceof Short || value instanceof Byte;
    return whole ? Long.valueOf(((Number) value).longValue()) : value;
  }

  static void holds(boolean condition, String expectation) {
    if (!condition) {
      throw new AssertionError("expected: " + expectation);
    }
  }
}
