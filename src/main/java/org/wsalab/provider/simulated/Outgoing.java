package org.wsalab.provider.simulated;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** What one half of a connection was given to send, and has not sent yet. */
final class Outgoing {
  /** How much a packet brings at most, but for urgent data, which goes in one. */
  static final int SEGMENT_BYTES_MAX = 65536;

  /** A part of what a send was given, from an offset on; of an urgent one the last byte is. */
  private record Part(byte[] bytes, int from, boolean urgent) {
    int length() {
      return bytes.length - from;
    }
  }

  private final Deque<Part> parts = new ArrayDeque<>(1);
  private int size;

  /** How many bytes there are. */
  int size() {
    return size;
  }

  boolean isEmpty() {
    return parts.isEmpty();
  }

  /**
   * Adds bytes behind the others.
   *
   * @param urgent whether the last one is urgent
   */
  void add(byte[] bytes, boolean urgent) {
    if (bytes.length > 0) {
      parts.addLast(new Part(bytes, 0, urgent));
      size += bytes.length;
    }
  }

  /**
   * Takes out what goes next where the peer has so much room; null when that is too little. Urgent
   * data goes in any case.
   */
  Packet next(int room) {
    Part part = parts.element();
    int count = Math.min(part.length(), Math.min(SEGMENT_BYTES_MAX, room));
    if (part.urgent) {
      count = part.length();
    }
    return count <= 0 ? null : takeFirst(part, count);
  }

  private Packet takeFirst(Part part, int count) {
    parts.pollFirst();
    byte[] bytes = part.bytes;
    if (count < bytes.length) {
      int end = part.from + count;
      if (end < bytes.length) {
        parts.addFirst(new Part(bytes, end, false));
      }
      bytes = Arrays.copyOfRange(bytes, part.from, end);
    }
    size -= count;
    return new Packet(part.urgent ? Packet.Kind.URGENT : Packet.Kind.DATA, bytes);
  }

  /** Drops what there is. */
  void clear() {
    parts.clear();
    size = 0;
  }
}
