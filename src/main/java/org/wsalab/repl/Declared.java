package org.wsalab.repl;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The way of a value into a snippet: what the lab gives to variables of the user's. */
public final class Declared {
  private static final Map<String, Object> VALUES = new ConcurrentHashMap<>();

  private Declared() {}

  static void put(String name, Object value) {
    VALUES.put(name, value);
  }

  /** The value, once. For the snippets that {@link Engine#declare} makes. */
  public static Object get(String name) {
    return VALUES.remove(name);
  }
}
