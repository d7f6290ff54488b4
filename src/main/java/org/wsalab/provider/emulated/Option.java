package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinSock2.IPPROTO_IPV6;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;

import java.util.Optional;
import java.util.stream.Stream;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Ws2tcpip;

/** An option of one number that a program can set, with what Windows gives a new socket. */
enum Option {
  SO_REUSEADDR(SOL_SOCKET, WinSock2.SO_REUSEADDR, 0),
  SO_EXCLUSIVEADDRUSE(SOL_SOCKET, WinSock2.SO_EXCLUSIVEADDRUSE, 0),
  SO_SNDBUF(SOL_SOCKET, WinSock2.SO_SNDBUF, 65536),
  SO_RCVBUF(SOL_SOCKET, WinSock2.SO_RCVBUF, 65536),
  SO_SNDTIMEO(SOL_SOCKET, WinSock2.SO_SNDTIMEO, 0),
  SO_RCVTIMEO(SOL_SOCKET, WinSock2.SO_RCVTIMEO, 0),
  IPV6_V6ONLY(IPPROTO_IPV6, Ws2tcpip.IPV6_V6ONLY, 1),
  SO_KEEPALIVE(SOL_SOCKET, WinSock2.SO_KEEPALIVE, 0),
  SO_OOBINLINE(SOL_SOCKET, WinSock2.SO_OOBINLINE, 0),
  SO_DONTLINGER(SOL_SOCKET, WinSock2.SO_DONTLINGER, 1),
  TCP_NODELAY(IPPROTO_TCP, WinSock2.TCP_NODELAY, 0),
  SO_BROADCAST(SOL_SOCKET, WinSock2.SO_BROADCAST, 0);

  final int level;
  final int number;

  /** What it begins with. */
  final int initial;

  Option(int level, int number, int initial) {
    this.level = level;
    this.number = number;
    this.initial = initial;
  }

  /** The option that a program names, if there is one. */
  static Optional<Option> of(int level, int number) {
    return Stream.of(values())
        .filter(each -> each.level == level && each.number == number)
        .findFirst();
  }

  /** Whether a socket of this kind has it. */
  boolean isOf(boolean stream, boolean ipv6) {
    return switch (this) {
      case SO_KEEPALIVE, SO_OOBINLINE, SO_DONTLINGER, TCP_NODELAY -> stream;
      case SO_BROADCAST -> !stream;
      case IPV6_V6ONLY -> ipv6;
      default -> true;
    };
  }

  /** Whether it is a BOOL, as opposed to a number. */
  boolean isFlag() {
    return switch (this) {
      case SO_SNDBUF, SO_RCVBUF, SO_SNDTIMEO, SO_RCVTIMEO -> false;
      default -> true;
    };
  }
}
