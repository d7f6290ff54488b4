package org.wsalab.cucumber.call;

import java.lang.reflect.Field;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.wsalab.winsock.WinBase;
import org.wsalab.winsock.WinError;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Ws2tcpip;

/** The constants of the headers, by name. */
final class Constants {
  private static final Map<String, Object> ALL =
      read(WinSock2.class, Ws2tcpip.class, WinBase.class, WinError.class);

  private Constants() {}

  static boolean has(String name) {
    return ALL.containsKey(name);
  }

  /** The value; null is that of NULL. */
  static Object value(String name) {
    return ALL.get(name);
  }

  static Set<String> names() {
    return ALL.keySet();
  }

  private static Map<String, Object> read(Class<?>... headers) {
    Map<String, Object> constants = new LinkedHashMap<>();
    for (Class<?> header : headers) {
      for (Field field : header.getFields()) {
        constants.put(field.getName(), value(field));
      }
    }
    return constants;
  }

  private static Object value(Field field) {
    try {
      return field.get(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a header holds public constants only", e);
    }
  }
}
