package org.wsalab.repl;

import java.util.Optional;

/**
 * The call whose arguments the cursor stands in.
 *
 * @param call its name
 * @param index which argument, from 0
 */
record ArgumentPlace(String call, int index) {

  /** Looks from the end of {@code text} back to the parenthesis that is still open. */
  static Optional<ArgumentPlace> at(String text) {
    int depth = 0;
    int index = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      switch (text.charAt(i)) {
        case ')', ']', '}' -> depth++;
        case '[', '{' -> depth--;
        case ',' -> index += depth == 0 ? 1 : 0;
        case ';' -> {
          if (depth == 0) {
            return Optional.empty();
          }
        }
        case '(' -> {
          if (--depth < 0) {
            String call = nameBefore(text, i);
            return call.isEmpty() ? Optional.empty() : Optional.of(new ArgumentPlace(call, index));
          }
        }
        default -> {
          // part of an argument
        }
      }
    }
    return Optional.empty();
  }

  private static String nameBefore(String text, int end) {
    int start = end;
    while (start > 0 && Character.isJavaIdentifierPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }
}
