package org.wsalab.cucumber.call;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wsalab.winsock.MSG;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAPOLLFD;
import org.wsalab.winsock.WSAPROTOCOL_INFO;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.linger;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;
import org.wsalab.winsock.timeval;

/** The structures of Winsock: made with {@code new}, their fields read. */
final class Structures {
  private static final int BYTES_MAX = 1 << 26;

  private static final Map<String, Class<?>> TYPES =
      Map.ofEntries(
          Map.entry("MSG", MSG.class),
          Map.entry("WSANETWORKEVENTS", WSANETWORKEVENTS.class),
          Map.entry("WSADATA", WSADATA.class),
          Map.entry("WSABUF", WSABUF.class),
          Map.entry("WSAOVERLAPPED", WSAOVERLAPPED.class),
          Map.entry("WSAPOLLFD", WSAPOLLFD.class),
          Map.entry("WSAPROTOCOL_INFO", WSAPROTOCOL_INFO.class),
          Map.entry("fd_set", fd_set.class),
          Map.entry("linger", linger.class),
          Map.entry("sockaddr_in", sockaddr_in.class),
          Map.entry("sockaddr_in6", sockaddr_in6.class),
          Map.entry("timeval", timeval.class));

  private Structures() {}

  /** {@code new linger(1, 0)}. */
  static Object make(String type, List<Object> arguments) {
    Class<?> structure = TYPES.get(type);
    if (structure == null) {
      throw MisreadException.unknown(
          "no structure is named", type, TYPES.keySet().stream().sorted().toList());
    }
    for (Constructor<?> constructor : structure.getConstructors()) {
      Optional<Object[]> fitting = Fitting.to(constructor.getParameterTypes(), arguments);
      if (fitting.isPresent()) {
        return made(constructor, fitting.get());
      }
    }
    throw new MisreadException("a " + type + " is not made from " + arguments);
  }

  private static Object made(Constructor<?> constructor, Object[] arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (InstantiationException | IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a structure has simple public constructors", e);
    }
  }

  /** {@code new byte[512]}. */
  static Object array(String type, int length) {
    if (length < 0 || length > BYTES_MAX) {
      throw new MisreadException("an array has 0 to " + BYTES_MAX + " elements, not " + length);
    }
    return switch (type) {
      case "byte" -> new byte[length];
      case "int" -> new int[length];
      default -> throw new MisreadException("arrays are of byte or int, not of " + type);
    };
  }

  /** {@code ne.iErrorCode}, or what a structure says of itself: {@code ov.error}. */
  static Object field(Object structure, String name) {
    if (structure == null) {
      throw new MisreadException("NULL has no " + name);
    }
    List<Field> fields = Arrays.asList(structure.getClass().getFields());
    for (Field field : fields) {
      if (field.getName().equals(name)) {
        return value(field, structure);
      }
    }
    for (Method method : structure.getClass().getMethods()) {
      if (method.getName().equals(name) && method.getParameterCount() == 0) {
        return value(method, structure);
      }
    }
    throw MisreadException.unknown(
        structure.getClass().getSimpleName() + " has no",
        name,
        fields.stream().map(Field::getName).toList());
  }

  private static Object value(Method method, Object structure) {
    try {
      return method.invoke(structure);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a structure answers plain questions", e);
    }
  }

  private static Object value(Field field, Object structure) {
    try {
      return field.get(structure);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a structure has public fields", e);
    }
  }
}
