package org.wsalab.lab;

import java.util.Objects;
import java.util.Optional;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Form.Kind;

/**
 * What scripts expect. The message of a failure names the call that the value came from, where the
 * thread's last call tells, and writes both values as that call would.
 */
final class Expectation {
  private final Object actual;
  private final Object expected;

  private Expectation(Object actual, Object expected) {
    this.actual = widened(actual);
    this.expected = widened(expected);
  }

  static void equal(Object actual, Object expected) {
    Expectation expectation = new Expectation(actual, expected);
    if (!expectation.met()) {
      throw new AssertionError(expectation.message());
    }
  }

  static void holds(boolean condition, String expectation) {
    if (!condition) {
      throw new AssertionError("expected " + expectation);
    }
  }

  /** A receive may be compared with its text or its count. */
  private boolean met() {
    if (actual instanceof Received received && expected instanceof String text) {
      return received.n() >= 0 && received.text().equals(text);
    } else if (actual instanceof Received received && expected instanceof Long count) {
      return received.n() == count;
    }
    return Objects.deepEquals(actual, expected);
  }

  /** Whole numbers are equal when they look so: 3 and 3L. */
  private static Object widened(Object value) {
    boolean whole = value instanceof Integer || value instanceof Short || value instanceof Byte;
    return whole ? Long.valueOf(((Number) value).longValue()) : value;
  }

  private String message() {
    Optional<Call> last =
        Lab.ifOpen().flatMap(lab -> lab.journal().lastCallOf(Thread.currentThread()));
    return last.flatMap(this::about).orElseGet(() -> said(Kind.NUMBER, ""));
  }

  /** The message that names the call, if the value is what the call gave. */
  private Optional<String> about(Call call) {
    String place = call.name() + Notation.arguments(call) + ": ";
    if (actual instanceof Received received
        && widened(received.n()).equals(widened(call.result()))) {
      return Optional.of(place + said(Kind.NUMBER, "")); // it brings its own error
    } else if (actual != null && actual.equals(widened(call.result()))) {
      Kind kind = call.signature().result();
      boolean named = call.failed() && kind != Kind.ERROR;
      return Optional.of(place + said(kind, named ? " " + ErrorCode.text(call.error()) : ""));
    }
    return call.arguments().stream().anyMatch(this::isRecord)
        ? Optional.of(place + said(Kind.NETWORK_EVENTS, ""))
        : Optional.empty();
  }

  private boolean isRecord(Object argument) {
    return argument instanceof NetworkEvents events && widened(events.bits()).equals(actual);
  }

  private String said(Kind kind, String error) {
    return "expected " + text(kind, expected) + ", got " + text(kind, actual) + error;
  }

  private static String text(Kind kind, Object value) {
    boolean isInt = value instanceof Long number && number.intValue() == number;
    return isInt ? Numbers.result(kind, ((Long) value).intValue()) : Notation.value(value);
  }
}
