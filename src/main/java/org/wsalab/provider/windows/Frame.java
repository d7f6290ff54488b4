package org.wsalab.provider.windows;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What travels between lab and host: see {@code wsahost.c}.
 *
 * @param thread the lab's number of the thread that it is for
 * @param kind what it is
 * @param payload the rest, from position 0
 */
record Frame(int thread, int kind, ByteBuffer payload) {
  // What the lab asks for
  static final int CALL = 1;
  static final int RESOLVE = 2;
  static final int ALLOCATE = 3;
  static final int RELEASE = 4;
  static final int READ = 5;
  static final int WRITE = 6;
  static final int CANCEL = 7;
  static final int PING = 8;
  static final int REPLY = 9;
  static final int LEAVE = 10;
  static final int TAKE = 11;

  // What it is told
  static final int HELLO = 64;
  static final int RESULT = 65;
  static final int ASK = 66;
  static final int CANCELLED = 67;
  static final int PONG = 68;

  /** What a line finds in its mail when the host is gone; never sent. */
  static final int GONE = -1;

  static final int HEADER_BYTES = 12;
  static final int BYTES_MAX = 64 << 20;

  private static final int CALL_HEADER_BYTES = 40;
  private static final int RESULT_HEADER_BYTES = 24;

  /** A frame without payload. */
  static Frame of(int thread, int kind) {
    return new Frame(thread, kind, ByteBuffer.allocate(0));
  }

  /** A frame with room for so many bytes, to be filled. */
  static Frame of(int thread, int kind, int bytes) {
    return new Frame(thread, kind, ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN));
  }

  /** A call of the function at an address. */
  static Frame call(int thread, long function, Invocation call) {
    long[] arguments = call.arguments();
    Frame frame = of(thread, CALL, CALL_HEADER_BYTES + 8 * arguments.length + call.in());
    ByteBuffer to = frame.payload;
    to.putLong(function).putInt(arguments.length).putInt(call.offsets()).putInt(call.in());
    to.putInt(call.out()).putInt(call.counted()).putInt(call.size()).putInt(call.repeat());
    to.putInt(0);
    for (long argument : arguments) {
      to.putLong(argument);
    }
    to.put(call.memory(), 0, call.in()).flip();
    return frame;
  }

  /** The address of a function is asked for. */
  static Frame resolve(int thread, String library, String name) {
    byte[] texts = (library + "\0" + name + "\0").getBytes(StandardCharsets.US_ASCII);
    return new Frame(thread, RESOLVE, ByteBuffer.wrap(texts));
  }

  /** What stands in these places of memory is asked for. */
  static Frame read(int thread, List<Region> regions) {
    Frame frame = of(thread, READ, Region.BYTES * regions.size());
    regions.forEach(place -> frame.payload.putLong(place.address()).putLong(place.bytes()));
    frame.payload.flip();
    return frame;
  }

  /** A request with one number. */
  static Frame number(int thread, int kind, long value) {
    Frame frame = of(thread, kind, Long.BYTES);
    frame.payload.putLong(value).flip();
    return frame;
  }

  /** What a RESULT says; null when it is none. */
  Answer answer() {
    if (kind != RESULT || payload.remaining() < RESULT_HEADER_BYTES) {
      return null;
    }
    ByteBuffer from = payload.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    long value = from.getLong();
    int lastError = from.getInt();
    int wsaLastError = from.getInt();
    boolean faulted = from.getInt() != 0;
    int called = from.getInt();
    return new Answer(value, lastError, wsaLastError, faulted, called, from);
  }

  /** The bytes to write: header and payload, in one piece. */
  byte[] bytes() {
    ByteBuffer whole = ByteBuffer.allocate(HEADER_BYTES + payload.remaining());
    whole.order(ByteOrder.LITTLE_ENDIAN).putInt(payload.remaining()).putInt(thread).putInt(kind);
    return whole.put(payload.duplicate()).array();
  }

  /**
   * Reads one.
   *
   * @throws GarbageException when what comes is none
   */
  static Frame read(DataInputStream in) throws IOException {
    byte[] header = in.readNBytes(HEADER_BYTES);
    ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
    if (header.length < HEADER_BYTES) {
      throw header.length == 0 ? new EOFException() : new GarbageException(header);
    }
    int size = fields.getInt();
    int thread = fields.getInt();
    int kind = fields.getInt();
    if (size < 0 || size > BYTES_MAX || kind < HELLO || kind > PONG) {
      throw new GarbageException(header);
    }
    byte[] payload = new byte[size];
    in.readFully(payload);
    return new Frame(thread, kind, ByteBuffer.wrap(payload).order(ByteOrder.LITTLE_ENDIAN));
  }

  /** What comes is no frame. */
  static final class GarbageException extends IOException {
    private static final long serialVersionUID = 1;

    private final transient byte[] bytes;

    GarbageException(byte[] bytes) {
      super("no frame");
      this.bytes = bytes;
    }

    /** What came instead. */
    byte[] bytes() {
      return bytes.clone();
    }
  }
}
