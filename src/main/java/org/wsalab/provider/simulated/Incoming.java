package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** What has arrived at one half of a connection, and nobody has received yet. */
final class Incoming {
  private final Bytes unread = new Bytes();
  private final Deque<Byte> urgent = new ArrayDeque<>(1);
  private boolean ended;

  /** How many bytes there are, urgent ones aside. */
  int size() {
    return unread.size();
  }

  /** Whether a receive finds data, or the end. */
  boolean isReadable() {
    return unread.size() > 0 || ended;
  }

  boolean hasUrgent() {
    return !urgent.isEmpty();
  }

  /** Whether the peer has ended the stream. */
  boolean hasEnded() {
    return ended;
  }

  /**
   * Takes in what a packet brings.
   *
   * @param apart whether its last byte is urgent, and does not go with the rest
   * @return what is news of it
   */
  int arrived(byte[] bytes, boolean apart) {
    int normal = apart ? bytes.length - 1 : bytes.length;
    unread.add(Arrays.copyOf(bytes, normal));
    if (apart) {
      urgent.addLast(bytes[normal]);
    }
    int data = normal > 0 || bytes.length == 0 ? SimulatedEndpoint.DATA : 0;
    return data | (apart ? SimulatedEndpoint.URGENT : 0);
  }

  /** The peer ends the stream. */
  void end() {
    ended = true;
  }

  /** Drops what there is. */
  void clear() {
    unread.clear();
    urgent.clear();
  }

  /** Gives out bytes; says how many. */
  int take(byte[] buffer, int offset, int length, boolean peek) {
    return unread.take(buffer, offset, length, peek);
  }

  /** Gives out a byte of urgent data; the result is that of a receive. */
  int takeUrgent(byte[] buffer, int offset, int length, boolean peek) {
    if (urgent.isEmpty()) {
      return ended ? 0 : -WSAEWOULDBLOCK; // none can come after the end of the stream
    }
    if (length == 0) {
      return 0;
    }
    buffer[offset] = peek ? urgent.peekFirst() : urgent.pollFirst();
    return 1;
  }
}
