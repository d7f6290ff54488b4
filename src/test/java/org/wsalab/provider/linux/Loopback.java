package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinSock2.AF_INET6;

import java.util.stream.IntStream;
import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;

/** Addresses on this machine. */
final class Loopback {
  private Loopback() {}

  /** Both families, for {@code @MethodSource}. */
  static IntStream families() {
    return IntStream.of(WinSock2.AF_INET, AF_INET6);
  }

  static sockaddr address(int family, int port) {
    return family == AF_INET6 ? v6(port) : v4(port);
  }

  /** 127.0.0.1. */
  static sockaddr_in v4(int port) {
    return v4(WinSock2.INADDR_LOOPBACK, port);
  }

  /** Any IPv4 address, in host byte order. */
  static sockaddr_in v4(int host, int port) {
    sockaddr_in address = new sockaddr_in();
    address.sin_addr.s_addr = ByteOrder.htonl(host);
    address.sin_port = ByteOrder.htons(port);
    return address;
  }

  /** ::1. */
  static sockaddr_in6 v6(int port) {
    sockaddr_in6 address = new sockaddr_in6();
    address.sin6_addr.s6_addr[15] = 1;
    address.sin6_port = ByteOrder.htons(port);
    return address;
  }

  /**
   * An address that leaves attempts unanswered: Linux does so when a backlog is full. The listening
   * socket is to be of another session, which is why its backlog is not known here.
   */
  static sockaddr unanswered(LinuxFixture other) {
    SOCKET listening = other.bound(other.tcp(), WinSock2.AF_INET);
    other.succeeds(other.ws.listen(listening, 1));
    other.connect(other.tcp(), other.nameOf(listening));
    return other.nameOf(listening);
  }
}
