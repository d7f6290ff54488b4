package org.wsalab.repl;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wsalab.lab.Comfort;
import org.wsalab.winsock.Form;
import org.wsalab.winsock.Meaning;
import org.wsalab.winsock.WinBase;
import org.wsalab.winsock.WinError;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.Ws2tcpip;

/** The names a person can type that are Winsock's own, with a line about each. */
final class Vocabulary {
  private final Map<String, List<Method>> calls = new LinkedHashMap<>();
  private final Map<String, Field> constants = new LinkedHashMap<>();

  /** Takes the calls from some classes and the constants from others. */
  Vocabulary(List<Class<?>> callers, List<Class<?>> headers) {
    for (Class<?> caller : callers) {
      for (Method method : caller.getMethods()) {
        if (method.getDeclaringClass() != Object.class) {
          calls.computeIfAbsent(method.getName(), name -> new ArrayList<>()).add(method);
        }
      }
    }
    for (Class<?> header : headers) {
      for (Field field : header.getFields()) {
        if (Modifier.isStatic(field.getModifiers())) {
          constants.putIfAbsent(field.getName(), field);
        }
      }
    }
  }

  /** Everything in the headers. */
  static Vocabulary winsock() {
    return new Vocabulary(
        List.of(Winsock.class, Comfort.class),
        List.of(WinSock2.class, Ws2tcpip.class, WinBase.class, WinError.class));
  }

  boolean isCall(String name) {
    return calls.containsKey(name);
  }

  boolean isConstant(String name) {
    return constants.containsKey(name);
  }

  /** Every name. */
  List<String> names() {
    return Stream.concat(calls.keySet().stream(), constants.keySet().stream()).toList();
  }

  /** The constants whose names begin so. */
  List<String> constants(Set<String> prefixes) {
    return constants.keySet().stream()
        .filter(name -> prefixes.stream().anyMatch(name::startsWith))
        // These are indexes and sizes, which no argument is.
        .filter(name -> !name.endsWith("_BIT") && !name.matches("FD_(MAX_EVENTS|SETSIZE)"))
        .toList();
  }

  /** A few words about a name: what a call does, a constant's value and meaning. */
  String about(String name) {
    if (isCall(name)) {
      Meaning meaning = calls.get(name).get(0).getAnnotation(Meaning.class);
      return meaning == null ? signatures(name).get(0) : meaning.value();
    }
    return isConstant(name) ? describe(constants.get(name)) : "";
  }

  /** {@code int listen(SOCKET s, int backlog)}, once for each overload, the longest first. */
  List<String> signatures(String call) {
    return calls.getOrDefault(call, List.of()).stream()
        .map(Vocabulary::signature)
        .sorted((a, b) -> b.length() - a.length())
        .toList();
  }

  /** What the integer at this place of a call's arguments stands for. */
  Form.Kind form(String call, int argument) {
    return calls.getOrDefault(call, List.of()).stream()
        .filter(method -> argument < method.getParameterCount())
        .map(method -> method.getParameters()[argument].getAnnotation(Form.class))
        .filter(form -> form != null)
        .map(Form::value)
        .findFirst()
        .orElse(Form.Kind.NUMBER);
  }

  private static String signature(Method method) {
    return Stream.of(method.getParameters())
        .map(Vocabulary::parameter)
        .collect(
            Collectors.joining(
                ", ", method.getReturnType().getSimpleName() + " " + method.getName() + "(", ")"));
  }

  private static String parameter(Parameter parameter) {
    return parameter.getType().getSimpleName() + " " + parameter.getName();
  }

  private static String describe(Field constant) {
    Meaning meaning = constant.getAnnotation(Meaning.class);
    return value(constant) + (meaning == null ? "" : ": " + meaning.value());
  }

  private static String value(Field constant) {
    try {
      return String.valueOf(constant.get(null));
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("a header holds public constants only", e);
    }
  }
}
