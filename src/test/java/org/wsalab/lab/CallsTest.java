package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.fd_set;

class CallsTest {
  @Test
  void calls_are_exactly_those_of_winsock_with_byte_order_and_sets() {
    Set<String> winsock = new TreeSet<>(signatures(Winsock.class.getMethods()));
    winsock.addAll(signatures(statics(ByteOrder.class)));
    winsock.addAll(signatures(statics(fd_set.class)));

    assertThat(new TreeSet<>(signatures(statics(Calls.class)))).isEqualTo(winsock);
  }

  private static Method[] statics(Class<?> type) {
    return Stream.of(type.getDeclaredMethods())
        .filter(m -> Modifier.isStatic(m.getModifiers()) && Modifier.isPublic(m.getModifiers()))
        .toArray(Method[]::new);
  }

  /** Name, result, and types and names of the parameters. */
  private static Set<String> signatures(Method[] methods) {
    return Arrays.stream(methods)
        .map(
            method ->
                method.getReturnType().getSimpleName()
                    + " "
                    + method.getName()
                    + Arrays.stream(method.getParameters())
                        .map(p -> p.getType().getSimpleName() + " " + p.getName())
                        .collect(Collectors.joining(", ", "(", ")")))
        .collect(Collectors.toSet());
  }
}
