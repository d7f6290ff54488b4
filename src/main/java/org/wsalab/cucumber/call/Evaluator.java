package org.wsalab.cucumber.call;

import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Evaluates one line while reading it.
 *
 * <pre>
 *   line    = [name =] sum
 *   sum     = factor {(| or +) factor}
 *   factor  = operand {* operand}
 *   operand = [-] primary {[sum] or .name}
 *   primary = number, text, name, name(sums), new name(sums), new name[sum], [sums]
 * </pre>
 */
final class Evaluator {
  private final Tokens tokens;
  private final Names names;

  Evaluator(String line, Names names) {
    this.tokens = new Tokens(line);
    this.names = names;
  }

  /** The value of the whole line; with an assignment, its name now means the value. */
  Object line() {
    String target = tokens.peek() == Tokens.Kind.NAME && tokens.thenAt("=") ? tokens.name() : null;
    if (target != null) {
      tokens.expect("=");
    }
    Object value = sum();
    if (tokens.peek() != Tokens.Kind.END) {
      throw tokens.misread("nothing is expected at \"" + tokens.take() + "\"");
    }
    if (target != null) {
      names.put(target, value);
    }
    return value;
  }

  private Object sum() {
    Object value = factor();
    while (tokens.at("|") || tokens.at("+")) {
      boolean or = tokens.take().equals("|");
      int left = number(value);
      int right = number(factor());
      value = or ? left | right : left + right;
    }
    return value;
  }

  private Object factor() {
    Object value = operand();
    while (tokens.take("*")) {
      value = number(value) * number(operand());
    }
    return value;
  }

  private Object operand() {
    if (tokens.take("-")) {
      return -number(primary());
    }
    Object value = primary();
    while (tokens.at("[") || tokens.at(".")) {
      if (tokens.take().equals("[")) {
        value = element(value, number(sum()));
        tokens.expect("]");
      } else {
        value = Structures.field(value, tokens.name());
      }
    }
    return value;
  }

  private Object primary() {
    switch (tokens.peek()) {
      case NUMBER -> {
        return number(tokens.take());
      }
      case TEXT -> {
        return unquoted(tokens.take());
      }
      case NAME -> {
        return named();
      }
      default -> {
        tokens.expect("[");
        return sums("]");
      }
    }
  }

  private Object named() {
    String name = tokens.name();
    if (name.equals("new") && tokens.peek() == Tokens.Kind.NAME) {
      return made(tokens.name());
    } else if (tokens.take("(")) {
      return Functions.call(name, sums(")"));
    } else if (names.has(name)) {
      return names.get(name);
    } else if (Constants.has(name)) {
      return Constants.value(name);
    }
    throw MisreadException.unknown(
        "nothing here is named",
        "\"" + name + "\"",
        Stream.concat(names.all().stream(), Constants.names().stream())
            .map(known -> "\"" + known + "\"")
            .toList());
  }

  private Object made(String type) {
    if (tokens.take("[")) {
      int length = number(sum());
      tokens.expect("]");
      return Structures.array(type, length);
    }
    tokens.expect("(");
    return Structures.make(type, sums(")"));
  }

  private List<Object> sums(String end) {
    List<Object> values = new ArrayList<>();
    while (!tokens.at(end)) {
      values.add(sum());
      if (!tokens.at(end)) {
        tokens.expect(",", ", or " + end);
      }
    }
    tokens.expect(end);
    return values;
  }

  /** A number in C's notation; a DWORD that is larger than an int has its bits. */
  private int number(String digits) {
    try {
      return (int) Long.decode(digits).longValue();
    } catch (NumberFormatException e) {
      throw tokens.misread(digits + " is too large");
    }
  }

  private int number(Object value) {
    if (value instanceof Integer number) {
      return number;
    }
    throw tokens.misread("a number is expected, not " + value);
  }

  private Object element(Object array, int index) {
    Object real = array instanceof List<?> list ? list.toArray() : array;
    if (real == null || !real.getClass().isArray()) {
      throw tokens.misread("only an array has elements, not " + array);
    }
    if (index < 0 || index >= Array.getLength(real)) {
      throw tokens.misread("there is no element " + index + " of " + Array.getLength(real));
    }
    return Array.get(real, index);
  }

  /** What stands between quotes; {@code \n}, {@code \r}, {@code \t}, {@code \0}, {@code \x41}. */
  static String unquoted(String quoted) {
    StringBuilder text = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = quoted.charAt(++i);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 'r' -> text.append('\r');
        case 't' -> text.append('\t');
        case '0' -> text.append('\0');
        case 'x' -> {
          text.append(hexadecimal(quoted, i + 1));
          i += 2;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }

  private static char hexadecimal(String quoted, int at) {
    try {
      return (char) Integer.parseInt(quoted.substring(at, Math.min(at + 2, quoted.length())), 16);
    } catch (NumberFormatException e) {
      throw new MisreadException(quoted + ": \\x is followed by two hexadecimal digits");
    }
  }
}
