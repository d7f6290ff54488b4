package org.wsalab.provider.windows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Memory over there that outlives a call: what is given back is used again, and freed at the end.
 * What is not given back stays, because somebody may still write there. Any thread may ask.
 */
final class NativeMemory {
  private static final int BYTES_MIN = 256;

  private final Dll dll;
  private final Map<Integer, Deque<Long>> free = new LinkedHashMap<>();
  private int taken;

  NativeMemory(Dll dll) {
    this.dll = dll;
  }

  /** Memory of at least so many bytes; what stands in it is anything. */
  synchronized long take(int bytes) {
    Long used = places(bytes).poll();
    long address = used != null ? used : dll.allocate(size(bytes));
    taken++;
    return address;
  }

  /** Nobody writes there any more. */
  synchronized void giveBack(long address, int bytes) {
    taken--;
    places(bytes).push(address);
  }

  /** Whether all that was taken has been given back. */
  synchronized boolean isWhole() {
    return taken == 0;
  }

  /** Frees what has been given back. */
  synchronized void close() {
    free.values().forEach(places -> places.forEach(dll::free));
    free.clear();
  }

  private Deque<Long> places(int bytes) {
    return free.computeIfAbsent(size(bytes), size -> new ArrayDeque<>());
  }

  /** A power of two, so that places fit again. */
  private static int size(int bytes) {
    int least = Math.max(bytes, BYTES_MIN);
    return Integer.highestOneBit(least - 1) << 1;
  }
}
