package org.wsalab.winsock;

/** A buffer and the length of it that a call may use. */
public final class WSABUF {
  public int len;
  public byte[] buf;

  @Override
  public String toString() {
    return len + " bytes";
  }
}
