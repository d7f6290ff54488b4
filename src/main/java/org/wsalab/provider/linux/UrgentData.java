package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.SIOCATMARK;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * Urgent data of one stream. Windows queues urgent bytes; Linux keeps one, and makes an ordinary
 * byte of it when the next arrives. So the urgent byte is fetched as soon as it is seen, and with
 * it the normal data in front of it.
 *
 * <p>It is fetched as a byte of the stream, which Linux allows while SO_OOBINLINE is set: fetched
 * with MSG_OOB it would leave a hole, and the receive that steps over the hole steps over an urgent
 * byte right behind it too, if one has arrived by then.
 *
 * <p>Not made up for: two urgent bytes that arrive with no call and no wait on the socket in
 * between; the first is then normal data.
 */
final class UrgentData {
  private static final int CHUNK_BYTES = 4096;

  private final KernelSocket kernel;
  private final Deque<Byte> urgent = new ArrayDeque<>();
  private byte[] early = {};

  UrgentData(KernelSocket kernel) {
    this.kernel = kernel;
  }

  /** Fetches the urgent byte that the kernel announces; says whether there was one. */
  boolean fetch() {
    byte[] chunk = new byte[CHUNK_BYTES];
    inline(1);
    try {
      while (!isNext() && readEarly(chunk)) {
        // normal data in front of the mark, where the kernel ends a receive
      }
      boolean fetched = isNext() && kernel.receive(chunk, 0, 1, 0, null) == 1;
      if (fetched) {
        urgent.add(chunk[0]);
      }
      return fetched;
    } finally {
      inline(0);
    }
  }

  private void inline(int on) {
    kernel.setOption(LibC.SOL_SOCKET, LibC.SO_OOBINLINE, on);
  }

  /** Whether the next byte of the stream is the urgent one. */
  private boolean isNext() {
    return kernel.ask(SIOCATMARK) != 0;
  }

  /** Fetches normal data until there are so many bytes of it, or no more, for a peek at all. */
  void readAhead(int wanted) {
    while (early.length < wanted && kernel.ask(LibC.FIONREAD) > 0) {
      if (!readEarly(new byte[wanted - early.length])) {
        return;
      }
    }
  }

  private boolean readEarly(byte[] chunk) {
    int count = kernel.receive(chunk, 0, chunk.length, 0, null);
    if (count <= 0) {
      return false;
    }
    byte[] longer = Arrays.copyOf(early, early.length + count);
    System.arraycopy(chunk, 0, longer, early.length, count);
    early = longer;
    return true;
  }

  /** Whether an urgent byte waits. */
  boolean isWaiting() {
    return !urgent.isEmpty();
  }

  /** Receives one urgent byte; 0 when the room is none. */
  int receive(byte[] buffer, int offset, int length, boolean peek) {
    if (length == 0) {
      return 0;
    }
    buffer[offset] = peek ? urgent.peekFirst() : urgent.pollFirst();
    return 1;
  }

  /** How many bytes of normal data were fetched early. */
  int earlyBytes() {
    return early.length;
  }

  /** Receives normal data that was fetched early. */
  int receiveEarly(byte[] buffer, int offset, int length, boolean peek) {
    int count = Math.min(length, early.length);
    System.arraycopy(early, 0, buffer, offset, count);
    if (!peek) {
      early = Arrays.copyOfRange(early, count, early.length);
    }
    return count;
  }
}
