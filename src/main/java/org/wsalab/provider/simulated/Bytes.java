package org.wsalab.provider.simulated;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/** Bytes in the order of their coming. */
final class Bytes {
  private final Deque<byte[]> chunks = new ArrayDeque<>(4);

  /** How many of the first chunk are gone. */
  private int gone;

  private int size;

  int size() {
    return size;
  }

  /** Appends bytes, which are not copied. */
  void add(byte[] chunk) {
    if (chunk.length > 0) {
      chunks.addLast(chunk);
      size += chunk.length;
    }
  }

  /** Copies up to {@code length} bytes into a buffer and takes them away unless it is a peek. */
  int take(byte[] buffer, int offset, int length, boolean peek) {
    int wanted = Math.min(length, size);
    int copied = 0;
    int skip = gone;
    for (byte[] chunk : chunks) {
      if (copied == wanted) {
        break;
      }
      int count = Math.min(wanted - copied, chunk.length - skip);
      System.arraycopy(chunk, skip, buffer, offset + copied, count);
      copied += count;
      skip = 0;
    }
    if (!peek) {
      drop(wanted);
    }
    return wanted;
  }

  /** Takes up to {@code length} bytes away. */
  byte[] poll(int length) {
    if (gone == 0 && size > 0 && chunks.peekFirst().length == Math.min(length, size)) {
      size -= chunks.peekFirst().length;
      return chunks.pollFirst(); // the whole of one piece, as mostly
    }
    byte[] taken = new byte[Math.min(length, size)];
    return Arrays.copyOf(taken, take(taken, 0, taken.length, false));
  }

  void clear() {
    chunks.clear();
    gone = 0;
    size = 0;
  }

  private void drop(int count) {
    size -= count;
    int left = count;
    while (left > 0) {
      int there = chunks.peekFirst().length - gone;
      if (left < there) {
        gone += left;
        return;
      }
      left -= there;
      gone = 0;
      chunks.pollFirst();
    }
  }
}
