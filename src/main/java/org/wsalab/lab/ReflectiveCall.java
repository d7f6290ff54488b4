package org.wsalab.lab;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** A call that is made through its method. What the call throws is thrown as it is. */
public final class ReflectiveCall {
  private ReflectiveCall() {}

  /** Makes the call; the target of a static one is null. */
  public static Object make(Method method, Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      } else if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException("the calls throw no checked exceptions", e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException("the calls are public", e);
    }
  }
}
