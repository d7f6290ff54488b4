package org.wsalab.repl;

import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wsalab.lab.Call;
import org.wsalab.lab.Notation;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Form;
import org.wsalab.winsock.HANDLE;

/**
 * Says what a value means to somebody who thinks in Winsock: the result of a call with its error, a
 * mask by its bits, an error by its name. Where nothing is known of an integer it stays one.
 */
final class LabValues implements ValuePrinter {
  private static final Pattern TARGET =
      Pattern.compile("^(?:[\\w.$<>\\[\\], ]+\\s+)?[\\w$]+\\s*=(?!=)\\s*");
  private static final Pattern CALL = Pattern.compile("(\\w+)\\s*\\(.*\\)", Pattern.DOTALL);
  private static final Pattern MASK =
      Pattern.compile(
          "(?=.*FD_\\w+\\W.*FD_)[\\s()|&~^]*" + "(?:FD_[A-Z_]+[\\s()|&~^]*)+|.*\\.lNetworkEvents",
          Pattern.DOTALL);
  private static final Pattern ERROR = Pattern.compile(".*\\.iErrorCode\\s*\\[.*\\]");

  private final Supplier<Optional<Call>> lastCall;
  private final ValuePrinter others = new JavaValues();

  /** {@code lastCall} gives the newest call of the snippet whose value is printed. */
  LabValues(Supplier<Optional<Call>> lastCall) {
    this.lastCall = lastCall;
  }

  @Override
  public String print(Object value, String typeName, String expression) {
    String bare = TARGET.matcher(expression.strip()).replaceFirst("").replaceFirst(";\\s*$", "");
    if (value instanceof byte[]) {
      return Notation.value(value);
    }
    return call(value, bare)
        .or(() -> value instanceof Integer number ? number(number, bare) : Optional.empty())
        .orElseGet(() -> others.print(value, typeName, expression));
  }

  /** The result of a call that the expression consists of. */
  private Optional<String> call(Object value, String bare) {
    Matcher matcher = CALL.matcher(bare);
    Optional<Call> made = lastCall.get();
    if (made.isEmpty() || !matcher.matches() || closesEarly(bare, matcher.end(1))) {
      return Optional.empty();
    }
    Call call = made.get();
    boolean same = call.name().equals(matcher.group(1));
    if (value instanceof HANDLE && !call.failed()) {
      return Optional.of(value.toString());
    }
    if (same && value != null && value.equals(call.result())) {
      return Optional.of(Notation.result(call));
    }
    // A friendlier form of a call has its own kind of result, and fails with that call.
    boolean failure = value == null || value.equals(-1);
    return failure && call.failed()
        ? Optional.of((value == null ? "NULL" : value) + ", " + ErrorCode.text(call.error()))
        : Optional.empty();
  }

  /**
   * Whether the parenthesis at {@code open} is closed before the end, as in {@code f(x) + g(y)}.
   */
  private static boolean closesEarly(String text, int open) {
    int depth = 0;
    for (int i = open; i < text.length() - 1; i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ')' && depth == 0) {
        return true;
      }
    }
    return false;
  }

  private static Optional<String> number(int value, String bare) {
    if (MASK.matcher(bare).matches()) {
      return Optional.of(Notation.number(Form.Kind.NETWORK_EVENTS, value));
    }
    boolean error = ERROR.matcher(bare).matches() || isErrorName(bare);
    return error ? Optional.of(Notation.number(Form.Kind.ERROR, value)) : Optional.empty();
  }

  private static boolean isErrorName(String bare) {
    return bare.startsWith("WSA") && ErrorCode.named(bare).isPresent();
  }
}
