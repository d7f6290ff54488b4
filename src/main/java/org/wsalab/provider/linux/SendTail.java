package org.wsalab.provider.linux;

import java.util.Arrays;

/**
 * What a stream has promised to send and the kernel has not taken yet. A non-blocking send on
 * Windows takes the whole buffer or nothing (WRITE-5); Linux takes what fits. When it has taken a
 * part, the rest waits here, and until it is gone further sends find no space.
 */
final class SendTail {
  private static final byte[] NONE = {};

  private final KernelSocket kernel;
  private byte[] rest = NONE;
  private int from;

  /** How much is left; read by the flusher's thread too. */
  private volatile int left;

  SendTail(KernelSocket kernel) {
    this.kernel = kernel;
  }

  boolean isEmpty() {
    return left == 0;
  }

  int bytes() {
    return left;
  }

  /** Keeps what is left of a buffer. */
  void keep(byte[] buffer, int from, int to) {
    rest = Arrays.copyOfRange(buffer, from, to);
    this.from = 0;
    left = rest.length;
  }

  /** Gives it up. */
  void drop() {
    rest = NONE;
    left = 0;
  }

  /** Hands the kernel what it takes; gives 0, or the errno that broke the connection. */
  int flush() {
    while (!isEmpty()) {
      int sent = kernel.send(rest, from, left, 0, null);
      if (sent == -Errno.EAGAIN) {
        return 0;
      }
      if (sent < 0) {
        drop();
        return -sent;
      }
      from += sent;
      left -= sent;
    }
    rest = NONE;
    return 0;
  }
}
