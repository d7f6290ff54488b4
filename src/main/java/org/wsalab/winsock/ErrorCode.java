package org.wsalab.winsock;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * An error code as people read it: number, name and meaning. Every printer takes its words from
 * here, and the table itself is {@link WinError}.
 *
 * @param number the value that WSAGetLastError returns
 * @param name its name in C
 * @param meaning what it says, as a phrase
 */
public record ErrorCode(int number, String name, String meaning) {
  private static final Map<String, ErrorCode> BY_NAME = read();

  /** The code of this number, under the name that Winsock's pages use for it. */
  public static Optional<ErrorCode> of(int number) {
    // WSA_INVALID_HANDLE and ERROR_INVALID_HANDLE share a number: Winsock's name comes later.
    return BY_NAME.values().stream()
        .filter(code -> code.number == number)
        .reduce((first, second) -> second.name.startsWith("WSA") ? second : first);
  }

  /** The code of this name. */
  public static Optional<ErrorCode> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All codes, in the order of the table. */
  public static Iterable<ErrorCode> all() {
    return BY_NAME.values();
  }

  /** {@code WSAEWOULDBLOCK (10035)}; a number outside the table stands alone. */
  public static String text(int number) {
    return of(number).map(ErrorCode::toString).orElseGet(() -> "error " + number);
  }

  /** {@code WSAEWOULDBLOCK (10035)}. */
  @Override
  public String toString() {
    return name + " (" + number + ")";
  }

  private static Map<String, ErrorCode> read() {
    Map<String, ErrorCode> table = new LinkedHashMap<>();
    for (Field field : WinError.class.getFields()) {
      table.put(field.getName(), read(field));
    }
    return table;
  }

  private static ErrorCode read(Field field) {
    try {
      String meaning = field.getAnnotation(Meaning.class).value();
      return new ErrorCode(field.getInt(null), field.getName(), meaning);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("WinError holds public constants only", e);
    }
  }
}
