package org.wsalab.lab;

import java.util.Arrays;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.sockaddr;

/** Parts of buffers, where C would pass a pointer into one. */
final class Buffers {
  /** The largest buffer that is made for a receive: 1 MiB. */
  static final int MAX = 1 << 20;

  private Buffers() {}

  /** A buffer for a receive of {@code len} bytes, or null when a length is negative. */
  static byte[] ofSize(int len) {
    return len < 0 ? null : new byte[Math.min(len, MAX)];
  }

  /** The part of a buffer, copied; null when it is not all inside. */
  static byte[] part(byte[] buf, int off, int len) {
    return isInside(buf, off, len) ? Arrays.copyOfRange(buf, off, off + len) : null;
  }

  /** The length to go with a part: never 0 with a null, which would ask for nothing. */
  static int length(byte[] buf, int off, int len) {
    return isInside(buf, off, len) || len != 0 ? len : 1;
  }

  /** What a receive into {@code buf} returned; the error is the last one of this thread. */
  static Received received(SOCKET s, byte[] buf, int n, sockaddr from) {
    if (n == WinSock2.SOCKET_ERROR) {
      return new Received(n, new byte[0], Lab.current().lastErrorUnrecorded(), false, null);
    }
    boolean stream = n == 0 && from == null && Addresses.isStream(s);
    return new Received(n, Arrays.copyOf(buf, n), 0, stream, from);
  }

  private static boolean isInside(byte[] buf, int off, int len) {
    return buf != null && off >= 0 && len >= 0 && off <= buf.length - len;
  }
}
