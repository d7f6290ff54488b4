package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.POLLIN;

import org.wsalab.winsock.sockaddr;

/**
 * The connections that wait at a listening socket. That one has arrived shows in the number of
 * those that wait or have been taken. Used under the socket's monitor, but for {@link #isFull},
 * which asks the kernel alone.
 */
final class WaitingConnections {
  private final LinuxEndpoint endpoint;
  private final TcpInfo info;

  /** How many connections have been taken, and how many had arrived by the last look. */
  private long accepted;

  private long arrivedSeen;

  /** How many may wait besides one; before anybody listens as many as like. */
  private volatile int backlog = Integer.MAX_VALUE;

  WaitingConnections(LinuxEndpoint endpoint, TcpInfo info) {
    this.endpoint = endpoint;
    this.info = info;
  }

  /** What listen(2) is to be told so that it does what Winsock's backlog says. */
  static int kernelBacklog(int backlog) {
    int wanted = backlog < 0 ? -backlog : Math.max(backlog, 1);
    // Linux lets one more wait than it is told
    return Math.max(wanted, 1) - 1;
  }

  /** The kernel listens: it knows how many may wait, which can be fewer than it was told. */
  void begin() {
    backlog = info.backlog();
  }

  /** Whether no further connection can wait. Every connect to the socket asks. */
  boolean isFull() {
    return info.waiting() > backlog;
  }

  /** Whether there is one to take. */
  boolean isAny() {
    return (endpoint.kernel.poll(POLLIN) & POLLIN) != 0;
  }

  /** Tells of what has arrived since the last look. */
  void observe() {
    if (isAny()) {
      arrived(accepted + info.waiting());
    }
  }

  private void arrived(long total) {
    if (total > arrivedSeen) {
      arrivedSeen = total;
      endpoint.indications.connectionArrived();
    }
  }

  /** Takes the next one: its descriptor and who it is from, or Winsock's code negated. */
  int accept(sockaddr from) {
    int descriptor = endpoint.kernel.accept(from);
    if (descriptor >= 0) {
      accepted++;
      arrived(accepted); // it may have come since the last look
    }
    return descriptor;
  }
}
