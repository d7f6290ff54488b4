package org.wsalab.winsock;

import java.nio.charset.StandardCharsets;

/** A buffer and the length of it that a call may use. */
public final class WSABUF {
  public int len;
  public byte[] buf;

  /** No buffer. */
  public WSABUF() {}

  /** The whole of an array. */
  public WSABUF(byte[] buf) {
    this(buf.length, buf);
  }

  /** The beginning of an array. */
  public WSABUF(int len, byte[] buf) {
    this.len = len;
    this.buf = buf;
  }

  /** A new array of so many bytes. */
  public WSABUF(int len) {
    this(len, new byte[len]);
  }

  /** A text as UTF-8. */
  public WSABUF(String text) {
    this(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The first bytes as a text, read as UTF-8. */
  public String text(int count) {
    return new String(buf, 0, count, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return len + " bytes";
  }
}
