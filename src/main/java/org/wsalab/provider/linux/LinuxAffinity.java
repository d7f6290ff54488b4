package org.wsalab.provider.linux;

import java.lang.reflect.Method;
import org.wsalab.provider.Affinity;

/** Keeps threads on one processor of Linux; says nothing where that cannot be done. */
public final class LinuxAffinity implements Affinity {
  @Override
  public Stay stay() {
    try {
      return mayCall() && new LinuxProvider().unavailable().isEmpty() ? stayed() : Stay.NONE;
    } catch (LinkageError e) {
      return Stay.NONE; // no JNA here, or a C library without these functions
    }
  }

  /** A JDK that is not told to let native code in complains of it; that is not worth it. */
  private static boolean mayCall() {
    try {
      Method method = Module.class.getMethod("isNativeAccessEnabled"); // since 22
      return (boolean) method.invoke(com.sun.jna.Native.class.getModule());
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }

  private static Stay stayed() {
    int thread = Processors.gettid();
    byte[] before = new byte[Processors.SET_BYTES];
    int here = Processors.sched_getcpu();
    if (here < 0 || Processors.sched_getaffinity(thread, before.length, before) != 0) {
      return Stay.NONE;
    }
    byte[] one = new byte[Processors.SET_BYTES];
    one[here / 8] = (byte) (1 << here % 8); // little-endian, as all the machines that it runs on
    if (Processors.sched_setaffinity(thread, one.length, one) != 0) {
      return Stay.NONE;
    }
    return () -> Processors.sched_setaffinity(thread, before.length, before);
  }
}
