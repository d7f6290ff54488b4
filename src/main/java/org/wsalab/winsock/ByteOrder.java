package org.wsalab.winsock;

/**
 * htons and its kin, as they are on a little-endian machine, Windows' own order. Values of 16 bits
 * travel in an int from 0 to 65535.
 */
public final class ByteOrder {
  private ByteOrder() {}

  /** A 16-bit value from host to network byte order. */
  public static int htons(int hostshort) {
    return Short.toUnsignedInt(Short.reverseBytes((short) hostshort));
  }

  /** A 16-bit value from network to host byte order. */
  public static int ntohs(int netshort) {
    return htons(netshort);
  }

  /** A 32-bit value from host to network byte order. */
  public static int htonl(int hostlong) {
    return Integer.reverseBytes(hostlong);
  }

  /** A 32-bit value from network to host byte order. */
  public static int ntohl(int netlong) {
    return htonl(netlong);
  }
}
