package org.wsalab.lab;

import java.util.Optional;
import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.InetText;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/** Addresses from text, and the address structure that suits a socket. */
final class Addresses {
  private static final int PORT_MAX = 0xFFFF;

  private Addresses() {}

  /** An address from a numeric host, or localhost; null when host or port is none. */
  static sockaddr of(String host, int port) {
    if (host == null || port < 0 || port > PORT_MAX) {
      return null;
    }
    String numeric = host.equals("localhost") ? "127.0.0.1" : host;
    Optional<sockaddr> ipv4 = InetText.parseIpv4(numeric).map(bytes -> ipv4(bytes, port));
    return ipv4.or(() -> InetText.parseIpv6(numeric).map(bytes -> ipv6(bytes, port))).orElse(null);
  }

  /** The namelen that goes with an address. */
  static int sizeof(sockaddr address) {
    return address == null ? 0 : address.sizeof();
  }

  /** An empty address with room for what this socket may answer. */
  static sockaddr emptyFor(SOCKET s) {
    return protocol(s).endsWith("6") ? new sockaddr_in6() : new sockaddr_in();
  }

  /** Whether a socket is one of a stream. */
  static boolean isStream(SOCKET s) {
    return protocol(s).startsWith("tcp");
  }

  /** Looked up beside the calls: asking with one would change the last error and the journal. */
  private static String protocol(SOCKET s) {
    return Lab.current().protocol(s).orElse("");
  }

  private static sockaddr ipv4(byte[] bytes, int port) {
    sockaddr_in address = new sockaddr_in();
    address.sin_port = ByteOrder.htons(port);
    for (int i = bytes.length - 1; i >= 0; i--) {
      address.sin_addr.s_addr = address.sin_addr.s_addr << Byte.SIZE | bytes[i] & 0xFF;
    }
    return address;
  }

  private static sockaddr ipv6(byte[] bytes, int port) {
    sockaddr_in6 address = new sockaddr_in6();
    address.sin6_port = ByteOrder.htons(port);
    System.arraycopy(bytes, 0, address.sin6_addr.s6_addr, 0, bytes.length);
    return address;
  }
}
