package org.wsalab.winsock;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Names of constants by value: {@code AF_INET} for 2, {@code FD_READ|FD_CLOSE} for 33. */
public final class Symbols {
  private static final Map<String, Integer> CONSTANTS = read(WinSock2.class, Ws2tcpip.class);

  /** The texts of all sets of network events that were asked for; they are asked for often. */
  private static final Map<Integer, String> NETWORK_EVENTS = new ConcurrentHashMap<>();

  private Symbols() {}

  /**
   * The first constant whose name begins with {@code prefix} and has this value, else the number.
   */
  public static String name(String prefix, int value) {
    for (Map.Entry<String, Integer> constant : CONSTANTS.entrySet()) {
      if (constant.getKey().startsWith(prefix) && constant.getValue() == value) {
        return constant.getKey();
      }
    }
    return Integer.toString(value);
  }

  /**
   * The single-bit constants of this prefix that are set, joined by {@code |}; what is left in hex.
   */
  public static String flags(String prefix, int value) {
    List<String> names = new ArrayList<>();
    int left = value;
    for (Map.Entry<String, Integer> constant : CONSTANTS.entrySet()) {
      int bit = constant.getValue();
      if (isFlag(constant.getKey(), prefix, bit) && (left & bit) != 0) {
        names.add(constant.getKey());
        left &= ~bit;
      }
    }
    if (left != 0 || names.isEmpty()) {
      names.add(left == 0 ? "0" : "0x" + Integer.toHexString(left));
    }
    return String.join("|", names);
  }

  /** {@code FD_READ|FD_CLOSE}: a set of network events. */
  public static String networkEvents(int mask) {
    return NETWORK_EVENTS.computeIfAbsent(mask, set -> flags("FD_", set));
  }

  private static boolean isFlag(String name, String prefix, int value) {
    return name.startsWith(prefix)
        && Integer.bitCount(value) == 1
        && !name.endsWith("_BIT")
        && !name.equals("FD_SETSIZE");
  }

  private static Map<String, Integer> read(Class<?>... headers) {
    Map<String, Integer> constants = new LinkedHashMap<>();
    for (Class<?> header : headers) {
      for (Field field : header.getFields()) {
        if (field.getType() == int.class) {
          constants.put(field.getName(), value(field));
        }
      }
    }
    return constants;
  }

  private static int value(Field field) {
    try {
      return field.getInt(null);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a header holds public constants only", e);
    }
  }
}
