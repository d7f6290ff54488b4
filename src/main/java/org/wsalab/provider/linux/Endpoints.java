package org.wsalab.provider.linux;

import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The open endpoints of a session, found by the token that the kernel returns with an edge. The
 * lower half of a token is the descriptor, which is the place in the table; the upper half counts
 * endpoints, since a descriptor's number soon becomes another's. Any thread may call.
 */
final class Endpoints {
  private static final int FIRST_SIZE = 64;

  private volatile AtomicReferenceArray<LinuxEndpoint> byDescriptor =
      new AtomicReferenceArray<>(FIRST_SIZE);

  private int made;

  /** A token that no endpoint has had, and never 0. */
  synchronized long newToken(int fd) {
    made++;
    return (long) made << Integer.SIZE | fd;
  }

  /** Makes an endpoint known. */
  synchronized void add(LinuxEndpoint endpoint) {
    int fd = endpoint.kernel.fd;
    if (fd >= byDescriptor.length()) {
      byDescriptor = copy(byDescriptor, Math.max(fd + 1, 2 * byDescriptor.length()));
    }
    byDescriptor.set(fd, endpoint);
  }

  private static AtomicReferenceArray<LinuxEndpoint> copy(
      AtomicReferenceArray<LinuxEndpoint> table, int length) {
    AtomicReferenceArray<LinuxEndpoint> copy = new AtomicReferenceArray<>(length);
    for (int i = 0; i < table.length(); i++) {
      copy.set(i, table.get(i));
    }
    return copy;
  }

  /** Forgets an endpoint, before its descriptor is closed. */
  synchronized void remove(LinuxEndpoint endpoint) {
    if (find(endpoint.token) == endpoint) {
      byDescriptor.set(endpoint.kernel.fd, null);
    }
  }

  /** The endpoint of a token, or null when it is forgotten. */
  LinuxEndpoint find(long token) {
    AtomicReferenceArray<LinuxEndpoint> table = byDescriptor;
    int fd = (int) token;
    LinuxEndpoint found = fd < table.length() ? table.get(fd) : null;
    return found != null && found.token == token ? found : null;
  }
}
