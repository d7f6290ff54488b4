package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.concurrent.Callable;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.Winsock;

/** A call in a thread of its own, with its result and that thread's last error. */
final class Background<T> {
  private static final long DEADLINE_NANOS = LinuxFixture.DEADLINE_MS * 1_000_000L;

  private final Thread thread;
  private T result;
  private int lastError;
  private Throwable thrown;

  private Background(Winsock ws, Callable<T> call) {
    thread = new Thread(() -> run(ws, call), "background");
    thread.setDaemon(true);
    thread.start();
  }

  /** Begins the call. */
  static <T> Background<T> call(LinuxFixture net, Callable<T> call) {
    Background<T> background = new Background<>(net.ws, call);
    net.awaitAtTheEnd(background);
    return background;
  }

  /** Begins a call and returns once its thread sleeps in it. */
  static <T> Background<T> asleep(LinuxFixture net, Callable<T> call) {
    Background<T> background = call(net, call);
    background.awaitAsleep();
    return background;
  }

  private void run(Winsock ws, Callable<T> call) {
    try {
      result = call.call();
      lastError = ws.WSAGetLastError();
    } catch (Exception | AssertionError e) {
      thrown = e;
    }
  }

  Thread thread() {
    return thread;
  }

  /** Returns once the thread sleeps in the transport, or is about to enter the kernel for it. */
  void awaitAsleep() {
    long begin = System.nanoTime();
    while (!isAsleep()) {
      if (System.nanoTime() - begin > DEADLINE_NANOS || !thread.isAlive()) {
        fail("the thread does not sleep: result %s, thrown %s", result, thrown);
      }
      Thread.onSpinWait();
    }
  }

  boolean isAsleep() {
    StackTraceElement[] stack = thread.getStackTrace();
    for (int i = 1; i < stack.length; i++) {
      boolean sleep = stack[i].getMethodName().equals("sleep");
      if (sleep && stack[i].getClassName().equals(LinuxTransport.class.getName())) {
        return isInLibrary(stack[0]);
      }
    }
    return false;
  }

  /** Returns once the thread is in this function of the C library. */
  void awaitInKernel(String function) {
    long begin = System.nanoTime();
    while (!isInKernel(function)) {
      if (System.nanoTime() - begin > DEADLINE_NANOS || !thread.isAlive()) {
        fail("the thread is not in %s: result %s, thrown %s", function, result, thrown);
      }
      Thread.onSpinWait();
    }
  }

  private boolean isInKernel(String function) {
    StackTraceElement[] stack = thread.getStackTrace();
    return stack.length > 0 && isInLibrary(stack[0]) && stack[0].getMethodName().equals(function);
  }

  private static boolean isInLibrary(StackTraceElement frame) {
    return frame.isNativeMethod() && frame.getClassName().startsWith(LibC.class.getName());
  }

  /** What the call returned; fails when it threw, or has not returned within the deadline. */
  T result() {
    join();
    if (thrown != null) {
      throw new AssertionError("the call threw " + thrown, thrown);
    }
    return result;
  }

  /** What the call threw, or null. */
  Throwable thrown() {
    join();
    return thrown;
  }

  /** The last error that the call left. */
  String error() {
    join();
    return ErrorCode.text(lastError);
  }

  /** Waits for the end of the call, however it ends. */
  void await() {
    join();
  }

  private void join() {
    try {
      thread.join(LinuxFixture.DEADLINE_MS);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    assertThat(thread.isAlive()).as("the call is still under way").isFalse();
  }
}
