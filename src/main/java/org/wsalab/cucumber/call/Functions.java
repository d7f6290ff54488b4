package org.wsalab.cucumber.call;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wsalab.lab.Calls;
import org.wsalab.lab.Comfort;
import org.wsalab.lab.ReflectiveCall;
import org.wsalab.winsock.MSWSock;

/** The lab's calls by name: those named as in C, then their shorter forms. */
final class Functions {
  /**
   * Reflection gives the forms of a call in an order that differs between virtual machines. In this
   * one NULL, which fits several, is a structure rather than an array.
   */
  private static final Comparator<Method> STRUCTURES_FIRST =
      Comparator.comparing(Method::toString).reversed();

  private static final List<Method> ALL =
      Stream.of(Calls.class, Comfort.class, MSWSock.class)
          .flatMap(type -> Arrays.stream(type.getMethods()).sorted(STRUCTURES_FIRST))
          .filter(method -> Modifier.isStatic(method.getModifiers()))
          .toList();

  private Functions() {}

  /** The names of all calls, each once. */
  static List<String> names() {
    return ALL.stream().map(Method::getName).distinct().sorted().toList();
  }

  /** Makes the call that the arguments fit. */
  static Object call(String name, List<Object> arguments) {
    List<Method> named = ALL.stream().filter(method -> method.getName().equals(name)).toList();
    if (named.isEmpty()) {
      throw MisreadException.unknown("there is no call", name, names());
    }
    for (Method method : named) {
      Optional<Object[]> fitting = Fitting.to(method.getParameterTypes(), arguments);
      if (fitting.isPresent()) {
        return ReflectiveCall.make(method, null, fitting.get());
      }
    }
    throw noneFits(named, arguments);
  }

  private static MisreadException noneFits(List<Method> named, List<Object> arguments) {
    String forms = named.stream().map(Functions::form).collect(Collectors.joining(" or "));
    return new MisreadException(
        named.get(0).getName() + " does not take " + arguments + "; it is " + forms);
  }

  /** {@code recv(SOCKET s, int len, int flags)}. */
  private static String form(Method method) {
    return Arrays.stream(method.getParameters())
        .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
  }
}
