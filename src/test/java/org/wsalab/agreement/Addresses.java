package org.wsalab.agreement;

import static org.wsalab.winsock.WinSock2.INADDR_LOOPBACK;

import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/** Addresses of the loopback. */
final class Addresses {
  /** Where nobody listens. */
  private static final int DISCARD_PORT = 9;

  private Addresses() {}

  static sockaddr empty(boolean v6) {
    return v6 ? new sockaddr_in6() : new sockaddr_in();
  }

  /** The loopback with a port. */
  static sockaddr loopback(boolean v6, int port) {
    int inNetworkOrder = ByteOrder.htons(port);
    if (v6) {
      sockaddr_in6 address = new sockaddr_in6();
      address.sin6_addr.s6_addr[15] = 1;
      address.sin6_port = inNetworkOrder;
      return address;
    }
    sockaddr_in address = new sockaddr_in();
    address.sin_addr.s_addr = ByteOrder.htonl(INADDR_LOOPBACK);
    address.sin_port = inNetworkOrder;
    return address;
  }

  /** Where a socket can be reached; where nobody listens when it has no address. */
  static sockaddr of(Winsock ws, SOCKET s, boolean v6) {
    sockaddr address = empty(v6);
    boolean bound = ws.getsockname(s, address, new int[] {address.sizeof()}) == 0;
    return loopback(v6, bound ? address.port() : DISCARD_PORT);
  }
}
