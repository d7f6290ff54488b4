package org.wsalab.provider.linux;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Native memory of one thread, for the arguments of its next system call. The first page holds
 * structures, what follows holds data. Nothing in it outlives the call it was filled for.
 */
final class Scratch {
  /** Where the pollfd or epoll_event array begins. */
  static final int ARRAY = 1024;

  /** Where data begins. */
  static final int DATA = 16384;

  private static final int DATA_BYTES = 65536;
  private static final int DATA_BYTES_MAX = 1 << 20;
  private static final ThreadLocal<Scratch> OF_THREAD = ThreadLocal.withInitial(Scratch::new);

  private ByteBuffer memory;
  private long address;

  private Scratch() {
    allocate(DATA + DATA_BYTES);
  }

  /** The calling thread's own. */
  static Scratch get() {
    return OF_THREAD.get();
  }

  private void allocate(int size) {
    memory = ByteBuffer.allocateDirect(size).order(ByteOrder.nativeOrder());
    address = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
  }

  /** The address of a place in the structures. */
  long at(int offset) {
    return address + offset;
  }

  /** The structures, at absolute offsets. */
  ByteBuffer memory() {
    return memory;
  }

  /** The address of the data. */
  long data() {
    return address + DATA;
  }

  /** How much room there is for data of this size: all of it, or the most that is lent. */
  static int lent(int wanted) {
    return Math.min(wanted, DATA_BYTES_MAX);
  }

  /** Makes room for data and says how much there is. */
  int room(int wanted) {
    int room = lent(wanted);
    if (memory.capacity() < DATA + room) {
      allocate(DATA + Math.max(room, Math.min(2 * room, DATA_BYTES_MAX)));
    }
    return room;
  }

  /** Copies data in; where there is none, there may be no array either. */
  void put(byte[] source, int offset, int length) {
    if (length > 0) {
      memory.put(DATA, source, offset, length);
    }
  }

  /** Copies data out, likewise. */
  void take(byte[] target, int offset, int length) {
    if (length > 0) {
      memory.get(DATA, target, offset, length);
    }
  }

  /** Writes an int among the structures and gives its address. */
  long integer(int offset, int value) {
    memory.putInt(offset, value);
    return at(offset);
  }
}
