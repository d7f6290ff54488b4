package org.wsalab.repl;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import jdk.jshell.execution.LocalExecutionControl;

/**
 * Runs every snippet on the thread that evaluates it, because the last error, overlapped calls and
 * alertable waits belong to a thread: WSAGetLastError() on a line of its own must tell the truth.
 *
 * <p>{@link LocalExecutionControl} is extended for what it does to loops since Java 20: code woven
 * into each snippet looks whether it is to stop.
 */
final class SnippetControl extends LocalExecutionControl {
  private static final boolean WEAVES_STOP_CHECKS = Runtime.version().feature() >= 20;
  private static final Method NOTHING = nothingMethod();

  private final Invocation invocation;
  private Object variable;

  SnippetControl(Invocation invocation) {
    this.invocation = invocation;
  }

  /** Runs a snippet; that the engine cannot is otherwise kept silent by JShell. */
  @Override
  public String invoke(String className, String methodName)
      throws RunException, InternalException, EngineTerminationException {
    try {
      return super.invoke(className, methodName);
    } catch (InternalException e) {
      throw new IllegalStateException("cannot run a compiled snippet: " + e.getMessage(), e);
    }
  }

  @Override
  protected String invoke(Method snippet) throws Exception {
    if (WEAVES_STOP_CHECKS) {
      // Defines the class that woven checks ask, and clears what an earlier stop() told it.
      super.invoke(NOTHING);
    }
    invocation.run(snippet);
    // The value is taken from the invocation; the engine's own text of it is not wanted.
    return "";
  }

  /** The value of a variable as it is, not as text; null when there is none of that name. */
  @Override
  public String varValue(String className, String name) {
    try {
      Field field = findClass(className).getDeclaredField(name);
      field.setAccessible(true);
      variable = field.get(null);
    } catch (ReflectiveOperationException e) {
      variable = null;
    }
    return "";
  }

  /** What the last {@link #varValue} found. */
  Object variable() {
    return variable;
  }

  /** Asks the running snippet to end; asked again, makes it. */
  @Override
  public void stop() throws EngineTerminationException, InternalException {
    if (!invocation.stop()) {
      return;
    }
    if (WEAVES_STOP_CHECKS) {
      super.stop();
    } else {
      invocation.kill();
    }
  }

  static void nothing() {}

  private static Method nothingMethod() {
    try {
      Method nothing = SnippetControl.class.getDeclaredMethod("nothing");
      nothing.setAccessible(true);
      return nothing;
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
  }
}
