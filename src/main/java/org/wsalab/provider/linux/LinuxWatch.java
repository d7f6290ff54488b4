package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.EPOLLET;
import static org.wsalab.provider.linux.LibC.EPOLL_CTL_ADD;
import static org.wsalab.provider.linux.LibC.EPOLL_CTL_DEL;
import static org.wsalab.provider.linux.LibC.O_CLOEXEC;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.provider.linux.LibC.POLLPRI;
import static org.wsalab.provider.linux.LibC.POLLRDHUP;

import org.wsalab.provider.emulated.Endpoint;
import org.wsalab.provider.emulated.Watch;

/**
 * An epoll instance with the sockets of one event object, edge-triggered: an edge says that there
 * is something to observe. It is readable itself while edges wait, which is what a sleeping thread
 * polls.
 */
final class LinuxWatch implements Watch {
  private static final int EDGES = POLLIN | POLLOUT | POLLPRI | POLLRDHUP | EPOLLET;
  private static final int EDGES_AT_ONCE = 64;

  /** The kernel packs epoll_event on x86-64 only. */
  private static final boolean PACKED = System.getProperty("os.arch").equals("amd64");

  private static final int DATA = PACKED ? 4 : 8;
  private static final int SIZE = DATA + 8;

  private final LinuxTransport transport;
  final int fd;
  private boolean closed;

  LinuxWatch(LinuxTransport transport) {
    this.transport = transport;
    fd = LibC.epoll_create1(O_CLOEXEC);
    if (fd < 0) {
      throw new OutOfDescriptors("an event object cannot watch sockets");
    }
  }

  @Override
  public synchronized void add(Endpoint endpoint) {
    if (!closed) {
      LinuxEndpoint linux = (LinuxEndpoint) endpoint;
      Scratch scratch = Scratch.get();
      scratch.memory().putInt(Scratch.ARRAY, EDGES);
      scratch.memory().putLong(Scratch.ARRAY + DATA, linux.token);
      int result = LibC.epoll_ctl(fd, EPOLL_CTL_ADD, linux.fd, scratch.at(Scratch.ARRAY));
      if (result < 0) {
        throw new IllegalStateException("internal bug: epoll_ctl ADD, errno " + LibC.errno());
      }
    }
  }

  @Override
  public synchronized void remove(Endpoint endpoint) {
    if (!closed) {
      LibC.epoll_ctl(fd, EPOLL_CTL_DEL, ((LinuxEndpoint) endpoint).fd, 0);
    }
  }

  @Override
  public void takeIn() {
    long[] tokens;
    do {
      tokens = edges();
      for (long token : tokens) {
        transport.news(token);
      }
    } while (tokens.length == EDGES_AT_ONCE);
  }

  private synchronized long[] edges() {
    if (closed) {
      return new long[0];
    }
    Scratch scratch = Scratch.get();
    int count = LibC.epoll_wait(fd, scratch.at(Scratch.ARRAY), EDGES_AT_ONCE, 0);
    long[] tokens = new long[Math.max(count, 0)];
    for (int i = 0; i < tokens.length; i++) {
      tokens[i] = scratch.memory().getLong(Scratch.ARRAY + i * SIZE + DATA);
    }
    return tokens;
  }

  @Override
  public synchronized void close() {
    closed = true;
    LibC.close(fd);
  }
}
