package org.wsalab.cucumber;

import java.util.Objects;
import org.wsalab.cucumber.call.Outcome;
import org.wsalab.lab.Notation;
import org.wsalab.lab.Received;
import org.wsalab.notification.NetworkEvents;
import org.wsalab.winsock.WSANETWORKEVENTS;

/** Compares what came of a call with what a feature says. */
final class Result {
  private final World world;
  private final Outcome outcome;

  Result(World world, Outcome outcome) {
    this.world = world;
    this.outcome = outcome;
  }

  /** Fails the step unless the call returned this. */
  void expect(String expected) {
    if (!matches(expected)) {
      throw world.failure(outcome.text() + " returns " + shown(expected), outcome.toString());
    }
  }

  /** Fails the step unless the call failed with this error. */
  void expectError(String name) {
    int expected = Lines.understood(world, () -> Lines.error(name)).number();
    if (!outcome.failed() || outcome.error() != expected) {
      throw world.failure(outcome.text() + " fails with " + name, outcome.toString());
    }
  }

  /** Whether the call returned this. */
  boolean matches(String expected) {
    Object value = outcome.value();
    if (value instanceof WSANETWORKEVENTS events) {
      return of(events).equals(Lines.understood(world, () -> Lines.events(expected)));
    }
    Object wanted = world.value(expected);
    if (value instanceof Received received) {
      return wanted instanceof String text
          ? received.n() >= 0 && text.equals(received.text())
          : Objects.equals(wanted, received.n());
    }
    return Objects.equals(wanted, value);
  }

  private static NetworkEvents of(WSANETWORKEVENTS events) {
    return new NetworkEvents(events.lNetworkEvents, events.iErrorCode);
  }

  /** The feature's own words, and what they stand for where that is something else. */
  private String shown(String expected) {
    if (outcome.value() instanceof WSANETWORKEVENTS) {
      return expected;
    }
    String value = Notation.value(world.value(expected));
    return value.equals(expected) ? expected : expected + " (" + value + ")";
  }
}
