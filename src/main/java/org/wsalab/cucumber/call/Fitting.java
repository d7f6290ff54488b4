package org.wsalab.cucumber.call;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Optional;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;

/** Turns evaluated arguments into what a Java signature wants, as C would convert them. */
final class Fitting {
  private static final Object DOES_NOT_FIT = new Object();

  private Fitting() {}

  /** The arguments as these types, or nothing when they do not fit. */
  static Optional<Object[]> to(Class<?>[] types, List<Object> arguments) {
    if (types.length != arguments.size()) {
      return Optional.empty();
    }
    Object[] fitting = new Object[types.length];
    for (int i = 0; i < types.length; i++) {
      fitting[i] = fit(types[i], arguments.get(i));
      if (fitting[i] == DOES_NOT_FIT) {
        return Optional.empty();
      }
    }
    return Optional.of(fitting);
  }

  private static Object fit(Class<?> type, Object value) {
    if (value == null) {
      return type.isPrimitive() ? DOES_NOT_FIT : null;
    } else if (type == int.class) {
      return value instanceof Integer ? value : DOES_NOT_FIT;
    } else if (type == long.class) {
      return value instanceof Integer number ? (Object) number.longValue() : DOES_NOT_FIT;
    } else if (type == boolean.class) {
      return value instanceof Boolean ? value : DOES_NOT_FIT;
    } else if (type == SOCKET.class && value instanceof HANDLE handle) {
      // in C every handle is a number: that of an event is a socket that does not exist
      return handle instanceof SOCKET ? handle : SOCKET.of(handle.value());
    } else if (value instanceof List<?> list) {
      return array(type, list);
    }
    return type.isInstance(value) ? value : DOES_NOT_FIT;
  }

  private static Object array(Class<?> type, List<?> list) {
    if (type.isArray() && all(list, type.getComponentType())) {
      return list.toArray((Object[]) Array.newInstance(type.getComponentType(), 0));
    } else if (type == int[].class && all(list, Integer.class)) {
      return list.stream().mapToInt(Integer.class::cast).toArray();
    }
    return DOES_NOT_FIT;
  }

  private static boolean all(List<?> list, Class<?> kind) {
    return list.stream().allMatch(element -> element == null || kind.isInstance(element));
  }
}
