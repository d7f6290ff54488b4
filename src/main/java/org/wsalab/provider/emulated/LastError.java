package org.wsalab.provider.emulated;

/** The last error, which each thread has for itself. */
final class LastError {
  private final ThreadLocal<int[]> last = ThreadLocal.withInitial(() -> new int[1]);

  int get() {
    return last.get()[0];
  }

  void set(int code) {
    last.get()[0] = code;
  }
}
