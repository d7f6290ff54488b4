package org.wsalab.provider.linux;

import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Ws2tcpip;

/**
 * The options of one socket: those that the kernel has as well are its own, and how an address may
 * be shared is noted for {@link Ports}. Set under the socket's monitor; Ports also looks at those
 * of the sockets beside, under its own.
 */
final class SocketOptions {
  private final KernelSocket kernel;
  private boolean exclusive;
  private boolean reuse;

  SocketOptions(KernelSocket kernel) {
    this.kernel = kernel;
  }

  /** SO_EXCLUSIVEADDRUSE. */
  boolean isExclusive() {
    return exclusive;
  }

  /** SO_REUSEADDR. */
  boolean isReuse() {
    return reuse;
  }

  /** Sets an option by Winsock's name for it; 0, or Winsock's code negated. */
  int set(int level, int name, int value) {
    if (level == WinSock2.IPPROTO_TCP && name == WinSock2.TCP_NODELAY) {
      return kernel.setOption(LibC.IPPROTO_TCP, LibC.TCP_NODELAY, value);
    }
    if (level == WinSock2.IPPROTO_IPV6 && name == Ws2tcpip.IPV6_V6ONLY) {
      return kernel.setOption(LibC.IPPROTO_IPV6, LibC.IPV6_V6ONLY, value);
    }
    return level == WinSock2.SOL_SOCKET ? setSocket(name, value) : 0;
  }

  private int setSocket(int name, int value) {
    return switch (name) {
      case WinSock2.SO_SNDBUF -> setKernel(LibC.SO_SNDBUF, value);
      case WinSock2.SO_RCVBUF -> setKernel(LibC.SO_RCVBUF, value);
      case WinSock2.SO_KEEPALIVE -> setKernel(LibC.SO_KEEPALIVE, value);
      case WinSock2.SO_BROADCAST -> setKernel(LibC.SO_BROADCAST, value);
      case WinSock2.SO_OOBINLINE -> setKernel(LibC.SO_OOBINLINE, value);
      case WinSock2.SO_REUSEADDR -> {
        reuse = value != 0;
        yield 0; // Ports applies it when the socket binds
      }
      case WinSock2.SO_EXCLUSIVEADDRUSE -> {
        exclusive = value != 0;
        yield 0;
      }
      default -> 0; // time-outs and linger are kept by the caller
    };
  }

  private int setKernel(int name, int value) {
    return kernel.setOption(LibC.SOL_SOCKET, name, value);
  }
}
