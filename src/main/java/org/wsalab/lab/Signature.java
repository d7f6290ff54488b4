package org.wsalab.lab;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.wsalab.winsock.Form;
import org.wsalab.winsock.Form.Kind;
import org.wsalab.winsock.WinSock2;

/** What is known of a call before it is made: its name, its parameters and what its result says. */
public final class Signature {
  private static final Map<Method, Signature> KNOWN = new ConcurrentHashMap<>();

  private final String name;
  private final List<Parameter> parameters;
  private final Class<?> returns;
  private final Kind result;

  /**
   * A parameter.
   *
   * @param name its name in C
   * @param type its type in Java
   * @param kind what it means if it is a number
   */
  public record Parameter(String name, Class<?> type, Kind kind) {}

  private Signature(Method method) {
    name = method.getName();
    parameters = Arrays.stream(method.getParameters()).map(Signature::parameter).toList();
    returns = method.getReturnType();
    result = kind(method);
  }

  /** The signature of a method of Winsock. Read once for each: annotations are slow to come by. */
  static Signature of(Method method) {
    Signature known = KNOWN.get(method);
    return known != null ? known : KNOWN.computeIfAbsent(method, Signature::new);
  }

  /** The name of the call. */
  public String name() {
    return name;
  }

  /** The parameters, in C's order. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** What the result means if it is a number, a BOOL or a handle. */
  public Kind result() {
    return result;
  }

  /** Whether there is a result at all. */
  public boolean returnsNothing() {
    return returns == void.class;
  }

  /** Whether this result says that the call failed. */
  public boolean failed(Object value) {
    return switch (result) {
      case STATUS, COUNT -> isNumber(value, WinSock2.SOCKET_ERROR);
      case WAIT -> isNumber(value, WinSock2.WSA_WAIT_FAILED);
      case BOOL -> Boolean.FALSE.equals(value) || isNumber(value, 0);
      case HANDLE ->
          value == null
              || WinSock2.INVALID_SOCKET.equals(value)
              || WinSock2.WSA_INVALID_EVENT.equals(value);
      case ERROR -> !name.equals("WSAGetLastError") && !isNumber(value, 0);
      // inet_pton fails with -1, inet_ntop with a null; a call without result does not fail
      default -> isNumber(value, -1) || value == null && !returnsNothing();
    };
  }

  private static boolean isNumber(Object value, int number) {
    return value instanceof Integer i && i == number;
  }

  private static Parameter parameter(java.lang.reflect.Parameter parameter) {
    return new Parameter(parameter.getName(), parameter.getType(), kind(parameter));
  }

  private static Kind kind(AnnotatedElement element) {
    Form form = element.getAnnotation(Form.class);
    return form == null ? Kind.NUMBER : form.value();
  }

  /** {@code recv(s, buf, len, flags)}. */
  @Override
  public String toString() {
    return name + "(" + String.join(", ", parameters.stream().map(Parameter::name).toList()) + ")";
  }
}
