package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinError.WSAEACCES;
import static org.wsalab.winsock.WinError.WSAEADDRINUSE;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;

/**
 * The local addresses of a session's sockets, because sharing means different things: on Windows an
 * address in TIME_WAIT is free to all, SO_REUSEADDR shares even a listening address, and
 * SO_EXCLUSIVEADDRUSE keeps an address from those. Linux's SO_REUSEADDR gives the first, its
 * SO_REUSEPORT the second; what would follow from setting them is refused here instead.
 *
 * <p>Not modelled: a socket with SO_REUSEADDR taking over the address of one without. Linux refuses
 * it.
 */
final class Ports {
  private final Map<LinuxEndpoint, String> bound = new LinkedHashMap<>();
  private final Map<String, StreamEndpoint> listening = new LinkedHashMap<>();

  /** Binds an endpoint, or says with Winsock's code why it cannot. */
  synchronized int bind(LinuxEndpoint endpoint, sockaddr address) {
    boolean stream = endpoint instanceof StreamEndpoint;
    if (address.port() != 0) {
      int conflict = conflict(endpoint, key(stream, address));
      if (conflict != 0) {
        return -conflict;
      }
    }
    boolean outlivesTimeWait = stream && !endpoint.exclusive;
    set(endpoint, LibC.SO_REUSEADDR, outlivesTimeWait || endpoint.reuse);
    set(endpoint, LibC.SO_REUSEPORT, stream && endpoint.reuse);
    int result = endpoint.kernelBind(address);
    if (result == 0) {
      endpoint.boundTo = endpoint.newAddress();
      endpoint.local(endpoint.boundTo);
      bound.put(endpoint, key(stream, endpoint.boundTo));
    }
    return result;
  }

  private int conflict(LinuxEndpoint endpoint, String key) {
    for (Map.Entry<LinuxEndpoint, String> other : bound.entrySet()) {
      if (other.getValue().equals(key)) {
        if (other.getKey().exclusive && endpoint.reuse) {
          return WSAEACCES;
        }
        if (!other.getKey().reuse || !endpoint.reuse) {
          return WSAEADDRINUSE;
        }
      }
    }
    return 0;
  }

  /** An endpoint listens, so that others of the session can see when its backlog is full. */
  synchronized void listens(StreamEndpoint endpoint) {
    listening.put(key(endpoint), endpoint);
  }

  /**
   * Whether an endpoint of this session listens at an address, there or at all addresses, and has
   * no room for a further connection. It is asked with the lock held that it is released under.
   */
  synchronized boolean isBacklogFull(sockaddr address) {
    StreamEndpoint found = listening.get(key(true, address));
    if (found == null) {
      found =
          listening.get(
              "tcp " + (address instanceof sockaddr_in ? "0.0.0.0:" : "[::]:") + address.port());
    }
    return found != null && found.isBacklogFull();
  }

  synchronized void release(LinuxEndpoint endpoint) {
    String key = bound.remove(endpoint);
    if (key != null) {
      listening.remove(key, endpoint);
    }
  }

  private static void set(LinuxEndpoint endpoint, int option, boolean on) {
    endpoint.setKernelOption(LibC.SOL_SOCKET, option, on ? 1 : 0);
  }

  private static String key(LinuxEndpoint endpoint) {
    sockaddr address = endpoint.newAddress();
    endpoint.local(address);
    return key(endpoint instanceof StreamEndpoint, address);
  }

  private static String key(boolean stream, sockaddr address) {
    return (stream ? "tcp " : "udp ") + address;
  }
}
