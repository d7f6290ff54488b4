package org.wsalab.provider.linux;

import com.sun.jna.Native;

/**
 * The functions of the C library that say which processors a thread may use. A set of processors
 * has a bit for each. Apart from {@link LibC}, since some libraries do not have them all.
 */
final class Processors {
  /** Room for more processors than Linux can be built for. */
  static final int SET_BYTES = 1024;

  static {
    Native.register(Processors.class, "c");
  }

  private Processors() {}

  /** The number that the system has for the calling thread. */
  static native int gettid();

  /** The processor that the calling thread is on. */
  static native int sched_getcpu();

  static native int sched_getaffinity(int thread, long bytes, byte[] set);

  static native int sched_setaffinity(int thread, long bytes, byte[] set);
}
