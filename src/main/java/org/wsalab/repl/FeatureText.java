package org.wsalab.repl;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.wsalab.lab.Call;
import org.wsalab.lab.Notation;
import org.wsalab.lab.Received;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.WSANETWORKEVENTS;

/**
 * What was typed in a session, as a scenario: each call is a step, with what came of it as what is
 * expected. What is no call stands in it as a comment.
 */
final class FeatureText {
  /** Results that differ from one run to the next. */
  private static final String UNSTABLE = "port|GetCurrentThreadId";

  private static final String FAILS = " fails with ";

  private final List<String> lines = new ArrayList<>();
  private String keyword = "";
  private int steps;
  private int leftOut;

  /**
   * Takes down a snippet.
   *
   * @param made the call that the journal has of it, if any
   * @param reached the name of the socket that it reached, if any
   */
  void add(Unit unit, Outcome outcome, Optional<Call> made, Optional<String> reached) {
    List<TypedCall> calls = TypedCall.in(unit.text());
    if (calls.isEmpty()) {
      leftOut++;
      unit.text().lines().forEach(line -> lines.add("    # " + line));
    } else if (calls.size() == 1) {
      step(calls.get(0).line(), result(calls.get(0), outcome, made), reached);
    } else {
      calls.forEach(call -> step(call.line(), "", Optional.empty()));
    }
  }

  private void step(String line, String result, Optional<String> reached) {
    steps++;
    boolean failed = result.startsWith(FAILS);
    if (result.isEmpty() || reached.isPresent() && !failed) {
      line("When", line + reached.map(name -> " reaches \"" + name + "\"").orElse(""));
    } else {
      line("Then", line + result);
    }
  }

  private void line(String next, String text) {
    lines.add("    " + (next.equals(keyword) ? "And" : next) + " " + text);
    keyword = next;
  }

  /** What the step expects, or empty where success is enough. */
  private static String result(TypedCall call, Outcome outcome, Optional<Call> made) {
    if (made.isPresent() && made.get().failed()) {
      return FAILS + ErrorCode.text(made.get().error()).replaceFirst(" .*", "");
    }
    boolean makes = call.line().contains("= new ");
    if (makes || !(outcome instanceof Outcome.Value value) || call.function().matches(UNSTABLE)) {
      return "";
    }
    if (value.value() instanceof WSANETWORKEVENTS events) {
      String text = events.lNetworkEvents == 0 ? "nothing" : events.toString();
      return " returns " + text.replaceAll(" \\(\\d+\\)", "");
    }
    if (value.value() instanceof Received received) {
      String text = received.toString();
      boolean whole = text.matches("(?s)\\d+ bytes? \".*\"");
      return " returns " + (whole ? text.replaceFirst("(?s)^\\d+ bytes? ", "") : received.n());
    }
    return value.value() instanceof Integer number && number != 0
        ? " returns " + number(made, number)
        : "";
  }

  private static String number(Optional<Call> made, Integer number) {
    boolean same = made.isPresent() && number.equals(made.get().result());
    return same ? Notation.result(made.get()) : number.toString();
  }

  /** How many steps there are. */
  int steps() {
    return steps;
  }

  /** How many snippets were no calls. */
  int leftOut() {
    return leftOut;
  }

  /**
   * The feature, in the form in which {@code check} takes it.
   *
   * @param name what it is called
   * @param where the provider and the profile it was typed under
   */
  String text(String name, String where) {
    return "Feature: "
        + name
        + "\n\n  Typed at the prompt: "
        + where
        + ".\n\n  Scenario: What was typed and what came of it\n"
        + String.join("\n", lines)
        + "\n";
  }
}
