package org.wsalab.provider.linux;

import java.nio.ByteBuffer;
import java.util.BitSet;

/** The descriptors of one poll(2), in the calling thread's scratch memory: fill, poll, forget. */
final class PollSet {
  /** A descriptor that poll(2) passes over. */
  static final int NOBODY = -1;

  private static final int POLLFD = 8;
  private static final int REVENTS = 6;

  private final Scratch scratch = Scratch.get();
  private int count;

  /** Makes room for so many descriptors. */
  PollSet(int capacity) {
    scratch.room(capacity * POLLFD);
  }

  void add(int fd, int events) {
    ByteBuffer memory = scratch.memory();
    int at = Scratch.DATA + count++ * POLLFD;
    memory.putInt(at, fd);
    memory.putInt(at + Integer.BYTES, events & 0xFFFF);
  }

  /** Waits until one is ready and gives the indexes of those that are; none when time is over. */
  BitSet poll(int timeoutMs) {
    BitSet ready = new BitSet();
    if (LibC.poll(scratch.data(), count, timeoutMs) > 0) {
      for (int i = 0; i < count; i++) {
        if (scratch.memory().getShort(Scratch.DATA + i * POLLFD + REVENTS) != 0) {
          ready.set(i);
        }
      }
    }
    return ready;
  }
}
