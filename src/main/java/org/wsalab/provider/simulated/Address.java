package org.wsalab.provider.simulated;

import java.nio.ByteBuffer;
import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.InetText;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/**
 * An address and a port, as a value.
 *
 * @param v6 whether it is one of IPv6
 * @param high the first half of an IPv6 address, 0 for IPv4
 * @param low the second half, or the IPv4 address in host byte order
 * @param port the port in host byte order; 0 where there is none
 */
record Address(boolean v6, long high, long low, int port) {
  private static final int LOOPBACK_NET = 127;
  private static final int MULTICAST_FIRST = 224;

  static Address of(sockaddr address) {
    if (address instanceof sockaddr_in in) {
      long host = Integer.toUnsignedLong(Integer.reverseBytes(in.sin_addr.s_addr));
      return new Address(false, 0, host, in.port());
    }
    ByteBuffer bytes = ByteBuffer.wrap(((sockaddr_in6) address).sin6_addr.s6_addr);
    return new Address(true, bytes.getLong(0), bytes.getLong(8), address.port());
  }

  /**
   * The address that a text names.
   *
   * @throws IllegalArgumentException when it names none
   */
  static Address of(String text) {
    byte[] bytes =
        InetText.parseIpv4(text)
            .or(() -> InetText.parseIpv6(text))
            .orElseThrow(() -> new IllegalArgumentException(text + " is no numeric address"));
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    boolean v6 = bytes.length > Integer.BYTES;
    return v6
        ? new Address(true, buffer.getLong(0), buffer.getLong(8), 0)
        : new Address(false, 0, Integer.toUnsignedLong(buffer.getInt(0)), 0);
  }

  /** All addresses of a host. */
  static Address any(boolean v6, int port) {
    return new Address(v6, 0, 0, port);
  }

  static Address loopback(boolean v6) {
    return new Address(v6, 0, v6 ? 1 : LOOPBACK_NET << 24 | 1, 0);
  }

  void writeTo(sockaddr target) {
    if (target instanceof sockaddr_in in) {
      in.sin_addr.s_addr = Integer.reverseBytes((int) low);
      in.sin_port = ByteOrder.htons(port);
    } else if (target instanceof sockaddr_in6 in6) {
      ByteBuffer.wrap(in6.sin6_addr.s6_addr).putLong(0, high).putLong(8, low);
      in6.sin6_port = ByteOrder.htons(port);
    }
  }

  Address withPort(int other) {
    return other == port ? this : new Address(v6, high, low, other);
  }

  /** The address alone. */
  Address host() {
    return withPort(0);
  }

  boolean isAny() {
    return high == 0 && low == 0;
  }

  boolean isLoopback() {
    return v6 ? high == 0 && low == 1 : low >> 24 == LOOPBACK_NET;
  }

  /** Whether it names no single host: multicast and broadcast. */
  boolean isGroup() {
    return v6 ? high >>> 56 == 0xFF : low >> 24 >= MULTICAST_FIRST;
  }

  /** Whether it is in one of the two networks that hosts are in: 10.0.0.0/8 and fd00::/8. */
  boolean isInNetwork() {
    return v6 ? high >>> 56 == 0xFD : low >> 24 == 10;
  }

  /** {@code 127.0.0.1:5000}, {@code [::1]:5000}. */
  @Override
  public String toString() {
    sockaddr text = v6 ? new sockaddr_in6() : new sockaddr_in();
    writeTo(text);
    return port == 0 ? text.host() : text.toString();
  }
}
