package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.O_CLOEXEC;
import static org.wsalab.winsock.WinError.WSAEADDRINUSE;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import org.wsalab.winsock.sockaddr;

/**
 * Binds to a port of the system's choice, for good. A port that Linux chooses in bind(2) it gives
 * up when the connection breaks or its attempt fails, to whoever comes next, while on Windows the
 * socket has it until it is closed. Linux keeps a port that is asked for by number: so a socket
 * that is closed at once finds a free one.
 */
final class FreePort {
  /** How often somebody else may be faster with the port that was found. */
  private static final int TRIES_MAX = 8;

  private FreePort() {}

  /** Binds to the address, whose port is 0; the result is that of bind. */
  static int bind(LinuxEndpoint endpoint, sockaddr address) {
    for (int i = 0; i < TRIES_MAX; i++) {
      sockaddr free = find(endpoint, address);
      int result = free == null ? -WSAEADDRINUSE : endpoint.kernel.bind(free);
      if (result != -WSAEADDRINUSE) {
        return result;
      }
    }
    return endpoint.kernel.bind(address);
  }

  /** The address with a port that is free now, or null. */
  private static sockaddr find(LinuxEndpoint endpoint, sockaddr address) {
    int domain = endpoint.family == AF_INET6 ? LibC.AF_INET6 : endpoint.family;
    int type = endpoint instanceof StreamEndpoint ? SOCK_STREAM : SOCK_DGRAM;
    int fd = LibC.socket(domain, type | O_CLOEXEC, 0);
    if (fd < 0) {
      return null;
    }
    try {
      Scratch scratch = Scratch.get();
      int length = KernelAddress.put(scratch, address);
      long at = scratch.at(KernelAddress.ADDRESS);
      boolean bound = LibC.bind(fd, at, length) == 0;
      if (!bound || LibC.getsockname(fd, at, KernelAddress.expect(scratch)) != 0) {
        return null;
      }
      sockaddr free = endpoint.newAddress();
      KernelAddress.take(scratch, free);
      return free;
    } finally {
      LibC.close(fd);
    }
  }
}
