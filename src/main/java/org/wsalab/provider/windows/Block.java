package org.wsalab.provider.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The memory of one operation that may go on after its call: the OVERLAPPED, the out parameters and
 * the buffers, as C has them. It is laid out here, placed over there before the call, and read when
 * the operation has ended.
 */
final class Block {
  /** WSAOVERLAPPED, which every block begins with. */
  static final int OVERLAPPED_BYTES = 32;

  static final int INTERNAL_AT = 0;
  static final int INTERNAL_HIGH_AT = 8;
  static final int OFFSET_AT = 16;
  static final int OFFSET_HIGH_AT = 20;
  static final int EVENT_AT = 24;

  /** Where a call writes how many bytes it has transferred. */
  static final int NUMBER_AT = 32;

  /** Where the flags of a transfer stand. */
  static final int FLAGS_AT = 40;

  /** As much as one READ of the host's may bring. */
  static final int BYTES_MAX = 32 << 20;

  private static final int FIRST_AT = 48;
  private static final int ALIGNMENT = 16;
  private static final int FIRST_BYTES = 256;

  private ByteBuffer image = ByteBuffer.allocate(FIRST_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private int end = FIRST_AT;
  private int in = FIRST_AT;
  private long address;

  /** Sets aside bytes that the call writes; returns their offset. */
  int room(int bytes) {
    int offset = end;
    end += Math.max(bytes, 1) + ALIGNMENT - 1 & -ALIGNMENT;
    if (image.capacity() < end) {
      byte[] larger = Arrays.copyOf(image.array(), Math.max(end, 2 * image.capacity()));
      image = ByteBuffer.wrap(larger).order(ByteOrder.LITTLE_ENDIAN);
    }
    return offset;
  }

  /** Puts bytes into it, which the call reads; returns their offset. */
  int put(byte[] bytes, int length) {
    int offset = room(length);
    image.put(offset, bytes, 0, length);
    in = end;
    return offset;
  }

  /** What is written there, to be filled in. */
  ByteBuffer image() {
    return image;
  }

  /** How large it is. */
  int bytes() {
    return end;
  }

  /** Takes memory for it; what stands there is still anything. */
  void take(NativeMemory memory) {
    address = memory.take(end);
  }

  /** Gives the memory back. */
  void giveBack(NativeMemory memory) {
    memory.giveBack(address, end);
  }

  /** Writes it. */
  void write(Dll dll) {
    dll.write(address, Arrays.copyOf(image.array(), in));
  }

  /** The address of the whole. */
  long address() {
    return address;
  }

  /** The address of what stands at an offset. */
  long address(int offset) {
    return address + offset;
  }

  /** All of it. */
  Region whole() {
    return new Region(address, end);
  }

  /** The OVERLAPPED. */
  Region overlapped() {
    return new Region(address, OVERLAPPED_BYTES);
  }
}
