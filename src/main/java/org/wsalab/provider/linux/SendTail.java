package org.wsalab.provider.linux;

import java.util.Arrays;

/**
 * What a stream has promised to send and the kernel has not taken yet. A non-blocking send on
 * Windows takes the whole buffer or nothing (WRITE-5); Linux takes what fits. When it has taken a
 * part, the rest waits here, and until it is gone further sends find no space.
 */
final class SendTail {
  private final LinuxEndpoint endpoint;
  private volatile byte[] rest = {};

  SendTail(LinuxEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  boolean isEmpty() {
    return rest.length == 0;
  }

  int bytes() {
    return rest.length;
  }

  /** Keeps what is left of a buffer. */
  void keep(byte[] buffer, int from, int to) {
    rest = Arrays.copyOfRange(buffer, from, to);
  }

  /** Gives it up. */
  void drop() {
    rest = new byte[0];
  }

  /** Hands the kernel what it takes; what a broken connection refuses is dropped. */
  void flush() {
    while (!isEmpty()) {
      int sent = endpoint.kernelSend(rest, 0, rest.length, 0, null);
      if (sent == -Errno.EAGAIN) {
        return;
      }
      rest = sent < 0 ? new byte[0] : Arrays.copyOfRange(rest, sent, rest.length);
    }
  }
}
