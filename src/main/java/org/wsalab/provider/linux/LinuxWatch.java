package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.EPOLLET;
import static org.wsalab.provider.linux.LibC.EPOLL_CTL_ADD;
import static org.wsalab.provider.linux.LibC.EPOLL_CTL_DEL;
import static org.wsalab.provider.linux.LibC.O_CLOEXEC;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.provider.linux.LibC.POLLPRI;
import static org.wsalab.provider.linux.LibC.POLLRDHUP;

import java.util.concurrent.atomic.AtomicReference;
import org.wsalab.provider.emulated.Endpoint;
import org.wsalab.provider.emulated.Watch;

/**
 * An epoll instance with the sockets of one event object, edge-triggered: an edge says that there
 * is something to observe. It is readable itself while edges wait, which is what a thread polls
 * that sleeps over several event objects.
 *
 * <p>A thread that sleeps over this one alone sleeps in it directly, one at a time; others poll.
 * The parker of such a thread has its edges here too, and in no other watch. Whoever looks first
 * collects an edge: a socket's is then told by the collector, and a parker's is made again for its
 * thread.
 */
final class LinuxWatch implements Watch {
  private static final int EDGES = POLLIN | POLLOUT | POLLPRI | POLLRDHUP | EPOLLET;
  private static final int EDGES_AT_ONCE = 64;

  /** The kernel packs epoll_event on x86-64 only. */
  private static final boolean PACKED = System.getProperty("os.arch").equals("amd64");

  private static final int DATA = PACKED ? 4 : 8;
  private static final int SIZE = DATA + 8;

  /** The token of every parker, which no endpoint has. */
  private static final long PARKER = 0;

  private final LinuxTransport transport;
  final int fd;

  /** Held while edges are collected and told, so that who comes next finds all of them told. */
  private final Object collecting = new Object();

  /** The parker of the thread that sleeps here directly, until it has told what woke it. */
  private final AtomicReference<LinuxParker> sleeper = new AtomicReference<>();

  private volatile boolean closed;
  private boolean descriptorClosed;

  LinuxWatch(LinuxTransport transport) {
    this.transport = transport;
    fd = LibC.epoll_create1(O_CLOEXEC);
    if (fd < 0) {
      throw new OutOfDescriptors("an event object cannot watch sockets");
    }
  }

  @Override
  public void add(Endpoint endpoint) {
    LinuxEndpoint linux = (LinuxEndpoint) endpoint;
    add(linux.kernel.fd, EDGES, linux.token);
    linux.changes.entered(this);
  }

  /** Watches what an endpoint is told of changes too; an edge there is news about the endpoint. */
  void add(ChangeNews changes, long token) {
    add(changes.fd, POLLIN | EPOLLET, token);
  }

  private synchronized void add(int descriptor, int events, long token) {
    if (!closed) {
      Scratch scratch = Scratch.get();
      scratch.memory().putInt(Scratch.ARRAY, events);
      scratch.memory().putLong(Scratch.ARRAY + DATA, token);
      int result = LibC.epoll_ctl(fd, EPOLL_CTL_ADD, descriptor, scratch.at(Scratch.ARRAY));
      if (result < 0) {
        throw new IllegalStateException("internal bug: epoll_ctl ADD, errno " + LibC.errno());
      }
    }
  }

  @Override
  public void remove(Endpoint endpoint) {
    LinuxEndpoint linux = (LinuxEndpoint) endpoint;
    remove(linux.kernel.fd);
    linux.changes.left(this);
  }

  void remove(ChangeNews changes) {
    remove(changes.fd);
  }

  private synchronized void remove(int descriptor) {
    if (!closed) {
      LibC.epoll_ctl(fd, EPOLL_CTL_DEL, descriptor, 0);
    }
  }

  void add(LinuxParker parker) {
    add(parker.fd, POLLIN | EPOLLET, PARKER);
  }

  void remove(LinuxParker parker) {
    remove(parker.fd);
  }

  @Override
  public boolean takeIn() {
    synchronized (collecting) {
      if (closed) {
        return false; // its sockets have nobody else any more
      }
      while (collect(0) == EDGES_AT_ONCE) {
        // there may be more
      }
    }
    return sleeper.get() == null; // whoever sleeps here may have collected and not told yet
  }

  /** Sleeps in the epoll instance itself; false when another thread does so already. */
  boolean sleepDirectly(LinuxParker parker, int timeoutMs) {
    if (!sleeper.compareAndSet(null, parker)) {
      return false;
    }
    try {
      parker.moveTo(this);
      // an edge made before this thread became the sleeper may be gone
      if (!closed && !parker.isUnparked()) {
        collect(timeoutMs);
      }
    } finally {
      sleeper.set(null);
      if (closed) {
        closeUnlessSleptIn();
      }
    }
    return true;
  }

  private int collect(int timeoutMs) {
    Scratch scratch = Scratch.get();
    int count = LibC.epoll_wait(fd, scratch.at(Scratch.ARRAY), EDGES_AT_ONCE, timeoutMs);
    if (count == 1) {
      tell(token(scratch, 0), events(scratch, 0));
    } else if (count > 1) {
      tellAll(scratch, count);
    }
    return count;
  }

  /** Copies the edges first: telling makes system calls, which use the scratch memory. */
  private void tellAll(Scratch scratch, int count) {
    long[] tokens = new long[count];
    int[] events = new int[count];
    for (int i = 0; i < count; i++) {
      tokens[i] = token(scratch, i);
      events[i] = events(scratch, i);
    }
    for (int i = 0; i < count; i++) {
      tell(tokens[i], events[i]);
    }
  }

  private void tell(long token, int events) {
    if (token != PARKER) {
      transport.news(token, events);
      return;
    }
    LinuxParker direct = sleeper.get();
    if (direct != null) {
      direct.ringAgain();
    }
  }

  private static int events(Scratch scratch, int index) {
    return scratch.memory().getInt(Scratch.ARRAY + index * SIZE);
  }

  private static long token(Scratch scratch, int index) {
    return scratch.memory().getLong(Scratch.ARRAY + index * SIZE + DATA);
  }

  @Override
  public void close() {
    synchronized (collecting) {
      synchronized (this) {
        closed = true;
        closeUnlessSleptIn();
      }
    }
  }

  /** Under a thread about to sleep in it, the descriptor's number could become another's. */
  private synchronized void closeUnlessSleptIn() {
    if (!descriptorClosed && sleeper.get() == null) {
      descriptorClosed = true;
      LibC.close(fd);
    }
  }
}
