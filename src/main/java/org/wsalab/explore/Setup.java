package org.wsalab.explore;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wsalab.lab.ReflectiveCall;
import org.wsalab.provider.Turns;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.Winsock;

/**
 * The calls in front of every run, taken down once and made again each time. On a simulated network
 * the same calls give the same handles, ports and bytes; so nothing has to be read or looked up
 * again, and the handles of the first time serve all others.
 */
final class Setup {
  /** The calls that send something; what the others do needs no time. */
  private static final Set<String> SENDING =
      Set.of(
          "connect",
          "WSAConnect",
          "accept",
          "WSAAccept",
          "send",
          "sendto",
          "recv",
          "recvfrom",
          "shutdown",
          "closesocket",
          "Sleep");

  private record Made(Method method, Object[] arguments, Object result) {}

  private final List<Made> calls = new ArrayList<>();

  /** Calls that are passed on and taken down. What has come of each arrives before the next. */
  Winsock recording(Winsock target, Turns turns) {
    return (Winsock)
        Proxy.newProxyInstance(
            Winsock.class.getClassLoader(),
            new Class<?>[] {Winsock.class},
            (proxy, method, given) -> {
              if (method.getDeclaringClass() != Winsock.class) {
                return method.invoke(target, given);
              }
              Object[] arguments = Copies.of(given);
              Object result = ReflectiveCall.make(method, target, given);
              settle(method, turns);
              calls.add(new Made(method, arguments, result));
              return result;
            });
  }

  /** Makes the calls again, in a session in which nothing has happened yet. */
  void repeat(Winsock winsock, Turns turns) {
    for (Made call : calls) {
      Object result = ReflectiveCall.make(call.method, winsock, call.arguments);
      settle(call.method, turns);
      if (call.result instanceof HANDLE && !call.result.equals(result)) {
        throw new IllegalStateException(call.method.getName() + " does not give the same again");
      }
    }
  }

  /** Lets arrive what a call has sent. */
  private static void settle(Method method, Turns turns) {
    if (SENDING.contains(method.getName())) {
      turns.settle();
    }
  }
}
