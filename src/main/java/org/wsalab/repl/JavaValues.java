package org.wsalab.repl;

import java.lang.reflect.Array;
import java.util.StringJoiner;

/** Prints values as Java would write them, as far as it can: strings in quotes, arrays in full. */
final class JavaValues implements ValuePrinter {
  private static final int ELEMENTS_MAX = 100;
  private static final int DEPTH_MAX = 4;

  @Override
  public String print(Object value, String typeName, String expression) {
    return text(value, DEPTH_MAX);
  }

  /** A string as a literal of Java. */
  static String quoted(String text) {
    StringBuilder literal = new StringBuilder("\"");
    text.chars().forEach(c -> literal.append(escaped((char) c, '"')));
    return literal.append('"').toString();
  }

  private static String text(Object value, int depth) {
    if (value instanceof String string) {
      return quoted(string);
    }
    if (value instanceof Character c) {
      return "'" + escaped(c, '\'') + "'";
    }
    if (value != null && value.getClass().isArray()) {
      return depth == 0 ? "{...}" : array(value, depth - 1);
    }
    try {
      return String.valueOf(value);
    } catch (Throwable e) { // whatever the user's own toString() throws
      return value.getClass().getSimpleName() + " whose toString() threw " + e;
    }
  }

  private static String array(Object array, int depth) {
    StringJoiner elements = new StringJoiner(", ", "{", "}");
    int length = Array.getLength(array);
    for (int i = 0; i < Math.min(length, ELEMENTS_MAX); i++) {
      elements.add(text(Array.get(array, i), depth));
    }
    if (length > ELEMENTS_MAX) {
      elements.add("... " + length + " in all");
    }
    return elements.toString();
  }

  private static String escaped(char c, char quote) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      case '\\' -> "\\\\";
      default -> {
        if (c == quote) {
          yield "\\" + c;
        }
        yield Character.isISOControl(c) ? String.format("\\u%04x", (int) c) : String.valueOf(c);
      }
    };
  }
}
