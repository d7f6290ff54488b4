package org.wsalab.winsock;

/** An IPv4 address. */
public final class in_addr {
  /** The address in network byte order, as C holds it on a little-endian machine. */
  public int s_addr;

  /** {@code 127.0.0.1}. */
  @Override
  public String toString() {
    int a = s_addr;
    return (a & 0xFF) + "." + (a >> 8 & 0xFF) + "." + (a >> 16 & 0xFF) + "." + (a >>> 24);
  }
}
