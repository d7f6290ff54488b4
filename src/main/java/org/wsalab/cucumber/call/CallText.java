package org.wsalab.cucumber.call;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wsalab.lab.Call;
import org.wsalab.lab.Entry;
import org.wsalab.lab.Lab;

/** Evaluates lines for one scenario, in the lab of the thread that asks. */
public final class CallText {
  private static final String TEXT = "\"(?:[^\"\\\\]|\\\\.)*\"";

  /** What a call looks like: parentheses may nest once, and stand freely in texts. */
  public static final String FORM =
      "(?:[A-Za-z_]\\w* = )?(?:new )?[A-Za-z_]\\w*"
          + ("\\((?:[^()\"]|" + TEXT + "|\\((?:[^()\"]|" + TEXT + ")*\\))*\\)");

  private final Names names;

  /** For the names of a scenario, which assignments add to. */
  public CallText(Names names) {
    this.names = names;
  }

  /**
   * Makes the call that a line describes.
   *
   * @throws MisreadException when the line is not understood; nothing may have been called then
   */
  public Outcome call(String line) {
    Lab lab = Lab.current();
    long before = lab.journal().lastSeq();
    Object value = value(line);
    return new Outcome(line, value, lastCall(lab, before));
  }

  /**
   * The value of a line that need not be a call: {@code WSA_WAIT_EVENT_0 + 1}, {@code es[3]}.
   *
   * @throws MisreadException when the line is not understood
   */
  public Object value(String line) {
    return new Evaluator(line, names).line();
  }

  /** The names of all calls that a line may make. */
  public static Stream<String> callable() {
    return Functions.names().stream();
  }

  /** The outermost call of a line is the one that returned last. */
  private static Optional<Call> lastCall(Lab lab, long before) {
    String self = Thread.currentThread().getName();
    return lab.journal().since(before).stream()
        .filter(entry -> entry.thread().equals(self))
        .map(Entry::what)
        .filter(Call.class::isInstance)
        .map(Call.class::cast)
        .collect(Collectors.reducing((first, second) -> second));
  }
}
