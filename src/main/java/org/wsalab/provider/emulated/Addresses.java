package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEADDRNOTAVAIL;
import static org.wsalab.winsock.WinError.WSAEAFNOSUPPORT;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.AF_INET6;

import java.util.Optional;
import org.wsalab.winsock.InetText;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.in6_addr;
import org.wsalab.winsock.in_addr;
import org.wsalab.winsock.sockaddr;

/** Checks of addresses, and the calls that are about nothing else. */
final class Addresses {
  private final Handles handles;

  Addresses(Handles handles) {
    this.handles = handles;
  }

  /** Fails unless a peer's address of the socket's family was handed over with its length. */
  static void require(Socket socket, sockaddr name, int namelen) {
    require(socket, name, namelen, WSAEAFNOSUPPORT);
  }

  /** The same for the address to bind to, where another family is a fault of the structure. */
  static void requireLocal(Socket socket, sockaddr name, int namelen) {
    require(socket, name, namelen, WSAEFAULT);
  }

  private static void require(Socket socket, sockaddr name, int namelen, int otherFamily) {
    WinsockFailure.require(name != null, WSAEFAULT);
    int size = socket.newAddress().sizeof();
    WinsockFailure.require(namelen >= size, WSAEFAULT);
    WinsockFailure.require(name.sa_family() == socket.family, otherFamily);
    WinsockFailure.require(name.sizeof() == size, WSAEFAULT);
  }

  /** Fails unless the out parameters are both absent, or have room for an address of the family. */
  static void requireRoom(Socket socket, sockaddr name, int[] namelen) {
    if (name == null) {
      return;
    }
    int size = socket.newAddress().sizeof();
    boolean fits = namelen != null && namelen.length > 0 && namelen[0] >= size;
    WinsockFailure.require(fits && name.sizeof() == size, WSAEFAULT);
  }

  /** Fails for an address that nobody can be at. */
  static void requirePeer(sockaddr name) {
    WinsockFailure.require(name.port() != 0 && !isAny(name), WSAEADDRNOTAVAIL);
  }

  static boolean isAny(sockaddr name) {
    return name.host().equals("0.0.0.0") || name.host().equals("::");
  }

  int local(SOCKET s, sockaddr name, int[] namelen) {
    Socket socket = handles.socket(s);
    synchronized (socket) {
      socket.requireOpen();
      requireNamed(socket, name, namelen);
      WinsockFailure.require(socket.state != SocketState.UNBOUND, WSAEINVAL);
      WinsockFailure.check(socket.endpoint.local(name));
    }
    namelen[0] = name.sizeof();
    return 0;
  }

  int peer(SOCKET s, sockaddr name, int[] namelen) {
    Socket socket = handles.socket(s);
    synchronized (socket) {
      socket.requireOpen();
      requireNamed(socket, name, namelen);
      socket.observe();
      boolean connected = socket.state == SocketState.CONNECTED && !socket.contextMissing;
      WinsockFailure.require(connected, WSAENOTCONN); // OVL-13
      WinsockFailure.check(socket.endpoint.peer(name));
    }
    namelen[0] = name.sizeof();
    return 0;
  }

  private static void requireNamed(Socket socket, sockaddr name, int[] namelen) {
    WinsockFailure.require(name != null, WSAEFAULT);
    requireRoom(socket, name, namelen);
  }

  static int parse(int family, String text, Object target) {
    WinsockFailure.require(family == AF_INET || family == AF_INET6, WSAEAFNOSUPPORT);
    WinsockFailure.require(text != null, WSAEFAULT);
    if (family == AF_INET) {
      WinsockFailure.require(target instanceof in_addr, WSAEFAULT);
      Optional<byte[]> bytes = InetText.parseIpv4(text);
      bytes.ifPresent(b -> ((in_addr) target).s_addr = littleEndian(b));
      return bytes.isPresent() ? 1 : 0;
    }
    WinsockFailure.require(target instanceof in6_addr, WSAEFAULT);
    Optional<byte[]> bytes = InetText.parseIpv6(text);
    bytes.ifPresent(b -> System.arraycopy(b, 0, ((in6_addr) target).s6_addr, 0, b.length));
    return bytes.isPresent() ? 1 : 0;
  }

  static String format(int family, Object address) {
    WinsockFailure.require(family == AF_INET || family == AF_INET6, WSAEAFNOSUPPORT);
    Class<?> expected = family == AF_INET ? in_addr.class : in6_addr.class;
    WinsockFailure.require(expected.isInstance(address), WSAEFAULT);
    return address.toString();
  }

  private static int littleEndian(byte[] b) {
    return b[0] & 0xFF | (b[1] & 0xFF) << 8 | (b[2] & 0xFF) << 16 | b[3] << 24;
  }
}
