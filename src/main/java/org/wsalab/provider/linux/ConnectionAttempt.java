package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.winsock.WinError.WSAEADDRINUSE;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;

import org.wsalab.winsock.sockaddr;

/**
 * A stream's attempt to connect: what it does to the kernel's socket, and how it has ended, which
 * is 0 or Winsock's code. Used under the socket's monitor.
 */
final class ConnectionAttempt {
  /** It has not ended. */
  static final int UNDER_WAY = -1;

  private final LinuxEndpoint endpoint;

  ConnectionAttempt(LinuxEndpoint endpoint) {
    this.endpoint = endpoint;
  }

  /** Begins; says how it has ended, if it has at once. */
  int begin(sockaddr address) {
    boolean bound = endpoint.boundTo != null;
    endpoint.transport.ports.connects(endpoint);
    if (isOwn(address)) {
      return WSAECONNREFUSED; // Linux would connect the socket to itself
    }
    if (endpoint.transport.ports.isBacklogFull(address)) {
      return WSAECONNREFUSED; // Windows refuses; Linux would leave the attempt unanswered
    }
    int result = endpoint.kernel.connect(address);
    if (result == 0) {
      return 0;
    }
    if (result == -Errno.EINPROGRESS) {
      return UNDER_WAY;
    }
    // a bound socket for which there is no address left has its connection already
    boolean twice = result == -Errno.EADDRNOTAVAIL && bound;
    return twice ? WSAEADDRINUSE : Errno.toWinsock(-result);
  }

  private boolean isOwn(sockaddr address) {
    sockaddr own = endpoint.boundTo;
    return own != null
        && own.port() == address.port()
        && (own.host().equals(address.host()) || KernelAddress.isLoopback(address));
  }

  /** Looks how it has ended. */
  int observe() {
    if (endpoint.kernel.poll(POLLOUT) == 0) {
      return UNDER_WAY;
    }
    int error = endpoint.kernel.takeError();
    return error == 0 ? 0 : Errno.toWinsock(error);
  }

  /**
   * A failed attempt leaves the socket bound as it was for it; Linux also gives a port of its own
   * choice up, and would neither listen nor connect again at once.
   */
  void keepAddress() {
    endpoint.kernel.dissolve();
    endpoint.bindAgain();
  }
}
