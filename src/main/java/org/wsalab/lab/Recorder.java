package org.wsalab.lab;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.wsalab.provider.Stack;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.Form.Kind;
import org.wsalab.winsock.Winsock;

/** Stands in front of a provider's Winsock and writes down every call: the one place that does. */
final class Recorder implements InvocationHandler {
  private static final Object[] NO_ARGUMENTS = {};

  private final Stack stack;
  private final Winsock target;
  private final Journal journal;
  private final Map<Thread, Signature> underWay = new ConcurrentHashMap<>();
  private volatile boolean ended;

  Recorder(Stack stack, Journal journal) {
    this.stack = stack;
    this.target = stack.winsock();
    this.journal = journal;
  }

  /** The calls, recorded. */
  Winsock winsock() {
    Class<?>[] type = {Winsock.class};
    return (Winsock) Proxy.newProxyInstance(Winsock.class.getClassLoader(), type, this);
  }

  /** The name of the call that a thread is in, the innermost one. */
  Optional<String> callUnderWay(Thread thread) {
    return Optional.ofNullable(underWay.get(thread)).map(Signature::name);
  }

  /** From now on every call is refused as interrupted: the session is over. */
  void end() {
    ended = true;
  }

  @Override
  public Object invoke(Object proxy, Method method, Object[] given) throws Throwable {
    if (method.getDeclaringClass() != Winsock.class) {
      return ofObject(proxy, method, given);
    }
    if (ended) {
      throw new CallInterruptedException(method.getName());
    }
    Signature signature = Signature.of(method);
    Object[] arguments = given == null ? NO_ARGUMENTS : given;
    Capture.Sockets[] sets = Capture.sets(arguments);
    Thread self = Thread.currentThread();
    Signature outer = underWay.put(self, signature); // a completion routine makes calls in a call
    long start = stack.nanoTime();
    Object result = null;
    int error = 0;
    Throwable thrown = null;
    try {
      result = method.invoke(target, arguments);
      error = signature.failed(result) ? error(signature, result) : 0; // before anything else
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    } finally {
      underWay.compute(self, (thread, call) -> outer);
    }
    long end = stack.nanoTime();
    var kept = Capture.arguments(signature.name(), arguments, result, sets);
    journal.append(end, new Call(signature, kept, result, error, start, end - start, thrown));
    journal.deliver();
    if (thrown != null) {
      throw thrown;
    }
    return result;
  }

  private int error(Signature signature, Object result) {
    return signature.result() == Kind.ERROR ? (Integer) result : target.WSAGetLastError();
  }

  private Object ofObject(Object proxy, Method method, Object[] given) {
    return switch (method.getName()) {
      case "equals" -> proxy == given[0];
      case "hashCode" -> System.identityHashCode(proxy);
      default -> "Winsock of the session";
    };
  }
}
