package org.wsalab.winsock;

/** An IPv6 address. */
public final class in6_addr {
  /** The 16 bytes of the address, in network order. */
  public final byte[] s6_addr = new byte[16];

  /** The address in the short form, such as {@code ::1}. */
  @Override
  public String toString() {
    return InetText.ipv6(s6_addr);
  }
}
