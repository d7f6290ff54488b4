package org.wsalab.provider.windows;

import java.nio.ByteBuffer;
import org.wsalab.winsock.WSABUF;

/**
 * The buffers of one transfer: an array of WSABUF, and behind each its bytes. A length that is
 * negative or beyond its array is wild; so is an array that is shorter than it is said to be.
 */
final class Buffers {
  /** WSABUF: a length and a pointer. */
  static final int BUFFER_BYTES = 16;

  static final int POINTER_AT = 8;

  private final WSABUF[] buffers;
  private final int[] offsets;
  private int arrayAt;

  private Buffers(WSABUF[] buffers) {
    this.buffers = buffers;
    offsets = new int[buffers.length];
  }

  /** The first so many of an array, as they are now; null when something is wild. */
  static Buffers of(WSABUF[] array, int count) {
    int known = Math.max(count, 0);
    if (array == null || known > array.length) {
      return null;
    }
    WSABUF[] buffers = new WSABUF[known];
    long bytes = 0;
    for (int i = 0; i < known; i++) {
      if (array[i] == null || isWild(array[i])) {
        return null;
      }
      buffers[i] = new WSABUF(array[i].len, array[i].buf);
      bytes += array[i].len + Block.OVERLAPPED_BYTES;
    }
    return bytes > Block.BYTES_MAX ? null : new Buffers(buffers);
  }

  private static boolean isWild(WSABUF buffer) {
    return buffer.len < 0 || buffer.len > (buffer.buf == null ? 0 : buffer.buf.length);
  }

  /** Lays them out, with their bytes where the call reads these. */
  void layOut(Block block, boolean reads) {
    arrayAt = block.put(new byte[BUFFER_BYTES * buffers.length], BUFFER_BYTES * buffers.length);
    for (int i = 0; i < buffers.length; i++) {
      WSABUF buffer = buffers[i];
      boolean copied = reads && buffer.buf != null;
      offsets[i] = copied ? block.put(buffer.buf, buffer.len) : block.room(buffer.len);
    }
  }

  /** Writes the pointers, once it is known where the block stands. */
  void point(Block block) {
    for (int i = 0; i < buffers.length; i++) {
      int at = arrayAt + BUFFER_BYTES * i;
      block.image().putInt(at, buffers[i].len);
      block
          .image()
          .putLong(at + POINTER_AT, buffers[i].buf == null ? 0 : block.address(offsets[i]));
    }
  }

  /** Where the array stands. */
  long address(Block block) {
    return block.address(arrayAt);
  }

  /** Whether there is any room. */
  boolean isEmpty() {
    return bytes() == 0;
  }

  private int bytes() {
    int bytes = 0;
    for (WSABUF buffer : buffers) {
      bytes += buffer.len;
    }
    return bytes;
  }

  /** Copies what was received to the program, one buffer after the other. */
  void copy(ByteBuffer memory, int count) {
    int left = Math.min(count, bytes());
    for (int i = 0; i < buffers.length && left > 0; i++) {
      int part = Math.min(left, buffers[i].len);
      memory.get(offsets[i], buffers[i].buf, 0, part);
      left -= part;
    }
  }
}
