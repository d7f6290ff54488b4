package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;

import org.wsalab.winsock.WSABUF;

/** Several buffers of a program as the one that a transport wants. */
final class Gather {
  final byte[] bytes;
  final int length;
  private final WSABUF[] buffers;

  private Gather(WSABUF[] buffers, byte[] bytes, int length) {
    this.buffers = buffers;
    this.bytes = bytes;
    this.length = length;
  }

  /** The first {@code count} buffers, or a failure where they are not what they say. */
  static Gather of(WSABUF[] array, int count) {
    WinsockFailure.require(count != 0, WSAEINVAL);
    WinsockFailure.require(array != null && count > 0 && count <= array.length, WSAEFAULT);
    WSABUF[] buffers = new WSABUF[count];
    long length = 0;
    for (int i = 0; i < count; i++) {
      WinsockFailure.require(array[i] != null, WSAEFAULT);
      buffers[i] = new WSABUF(array[i].len, array[i].buf); // the program may reuse its array
      int room = buffers[i].buf == null ? 0 : buffers[i].buf.length;
      WinsockFailure.require(buffers[i].len >= 0 && buffers[i].len <= room, WSAEFAULT);
      length += buffers[i].len;
    }
    WinsockFailure.require(length <= Integer.MAX_VALUE - Long.BYTES, WSAEFAULT);
    boolean one = count == 1 && buffers[0].buf != null;
    byte[] bytes = one ? buffers[0].buf : new byte[(int) length];
    return new Gather(buffers, bytes, (int) length);
  }

  /** Copies what is to be sent out of the buffers. */
  Gather gathered() {
    int at = 0;
    for (WSABUF buffer : buffers) {
      if (buffer.buf != bytes && buffer.len > 0) {
        System.arraycopy(buffer.buf, 0, bytes, at, buffer.len);
      }
      at += buffer.len;
    }
    return this;
  }

  /** Copies what was received into the buffers, one after the other. */
  void scatter(int received) {
    int at = 0;
    for (WSABUF buffer : buffers) {
      int part = Math.min(buffer.len, received - at);
      if (buffer.buf != bytes && part > 0) {
        System.arraycopy(bytes, at, buffer.buf, 0, part);
      }
      at += buffer.len;
    }
  }
}
