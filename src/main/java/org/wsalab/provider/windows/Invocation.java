package org.wsalab.provider.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A call to be made: a function of a DLL, its arguments, and the memory that they point to. The
 * memory is laid out here from offset 0 and comes to stand wherever the DLL is; arguments that are
 * offsets become addresses there.
 *
 * <p>Filled by one thread, argument by argument in the order of C.
 */
final class Invocation {
  /** How many arguments a function can have. */
  static final int ARGUMENTS_MAX = 16;

  /** What a question is answered with when nobody can: CF_REJECT. */
  static final int NO = 1;

  private static final int ALIGNMENT = 16;
  private static final int FIRST_BYTES = 256;

  /** Answers what the DLL asks in the middle of a call. */
  @FunctionalInterface
  interface Condition {
    /** Decides about a connection: the peer's address, as bytes, and the data of the call. */
    int decide(byte[] caller, long data);
  }

  private final String library;
  private final String name;
  private final long[] arguments = new long[ARGUMENTS_MAX];
  private int count;
  private int offsets;
  private ByteBuffer memory = ByteBuffer.allocate(FIRST_BYTES).order(ByteOrder.LITTLE_ENDIAN);
  private int end;
  private int in;
  private int out;
  private int counted;
  private int repeat;
  private Condition condition;
  private Runnable blocked;
  private long function;

  Invocation(String library, String name) {
    this.library = library;
    this.name = name;
  }

  /** A call of Winsock. */
  static Invocation winsock(String name) {
    return new Invocation(Dll.WINSOCK, name);
  }

  /** A call of an extension of Winsock's, which the DLL has told the address of. */
  static Invocation extension(String name, long address) {
    Invocation call = winsock(name);
    call.function = address;
    return call;
  }

  // Arguments

  /** An integer, a handle or an address. */
  Invocation with(long value) {
    arguments[count++] = value;
    return this;
  }

  /** BOOL. */
  Invocation with(boolean value) {
    return with(value ? 1 : 0);
  }

  /** NULL. */
  Invocation withNull() {
    return with(0);
  }

  /** The address of a place in the memory. */
  Invocation withOffset(int offset) {
    offsets |= 1 << count;
    return with(offset);
  }

  // Memory

  /** Puts bytes into the memory, which the call reads and may write; returns their offset. */
  int put(byte[] bytes, int length) {
    int offset = room(length);
    memory.put(offset, bytes, 0, length);
    in = end;
    return offset;
  }

  /** Puts bytes that the call only reads. */
  int putIn(byte[] bytes, int length) {
    int before = out;
    int offset = put(bytes, length);
    out = before;
    return offset;
  }

  /** Sets aside bytes that the call writes; returns their offset. */
  int room(int bytes) {
    int offset = end;
    end += Math.max(bytes, 1) + ALIGNMENT - 1 & -ALIGNMENT;
    if (memory.capacity() < end) {
      byte[] larger = Arrays.copyOf(memory.array(), Math.max(end, 2 * memory.capacity()));
      memory = ByteBuffer.wrap(larger).order(ByteOrder.LITTLE_ENDIAN);
    }
    out = offset + bytes;
    return offset;
  }

  /** Sets aside bytes, at the end, of which the call writes as many as it returns. */
  int roomForData(int bytes) {
    end = Math.max(end, ALIGNMENT); // 0 stands for none
    int offset = room(bytes);
    counted = offset;
    return offset;
  }

  // Around it

  /** Has somebody answer what the DLL asks, in the thread of the call. */
  Invocation asking(Condition answering) {
    condition = answering;
    return this;
  }

  /** Has somebody told, in the thread of the call and once, that it has not returned for long. */
  Invocation whenBlocked(Runnable listener) {
    blocked = listener;
    return this;
  }

  /** Has it made so many times; the value is then the nanoseconds that all of them took. */
  Invocation repeated(int times) {
    repeat = times;
    return this;
  }

  String library() {
    return library;
  }

  String name() {
    return name;
  }

  /** The address of the function; 0 when it is to be looked for by its name. */
  long function() {
    return function;
  }

  /** The arguments; see {@link #isOffset}. */
  long[] arguments() {
    return Arrays.copyOf(arguments, count);
  }

  boolean isOffset(int argument) {
    return (offsets >> argument & 1) != 0;
  }

  /** A bit for each argument that is an offset. */
  int offsets() {
    return offsets;
  }

  byte[] memory() {
    return memory.array();
  }

  /** How much of the memory the call reads. */
  int in() {
    return in;
  }

  /** How much of it is to be seen afterwards. */
  int out() {
    return out;
  }

  /** Where the data begins of which there is as much as the call returns; 0 when there is none. */
  int counted() {
    return counted;
  }

  /** How much there is of it. */
  int size() {
    return end;
  }

  int repeat() {
    return repeat;
  }

  Condition condition() {
    return condition;
  }

  Runnable blocked() {
    return blocked;
  }
}
