package org.wsalab.winsock;

/** One socket that WSAPoll looks at. */
public final class WSAPOLLFD {
  public SOCKET fd;

  /** What is asked for: POLLRDNORM, POLLRDBAND, POLLWRNORM. */
  public int events;

  /** What WSAPoll found: of what was asked for, and POLLERR, POLLHUP, POLLNVAL unasked. */
  public int revents;

  /** Asks for nothing, of no socket. */
  public WSAPOLLFD() {}

  /** Asks for these events of a socket. */
  public WSAPOLLFD(SOCKET fd, int events) {
    this.fd = fd;
    this.events = events;
  }

  @Override
  public String toString() {
    String name = fd == null ? "NULL" : fd.name();
    return name + " " + flags(events) + " -> " + flags(revents);
  }

  private static String flags(int set) {
    return Symbols.flags("POLL", set);
  }
}
