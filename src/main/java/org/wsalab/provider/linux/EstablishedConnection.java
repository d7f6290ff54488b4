package org.wsalab.provider.linux;

import static org.wsalab.provider.emulated.Endpoint.NO_HINT;
import static org.wsalab.provider.linux.LibC.POLLERR;
import static org.wsalab.provider.linux.LibC.POLLHUP;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.provider.linux.LibC.POLLPRI;
import static org.wsalab.provider.linux.LibC.POLLRDHUP;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

/** A connection that stands, both its sides looked at together. Used under the socket's monitor. */
final class EstablishedConnection {
  private final KernelSocket kernel;
  private final ReceivingSide receiving;
  private final SendingSide sending;

  EstablishedConnection(KernelSocket kernel, ReceivingSide receiving, SendingSide sending) {
    this.kernel = kernel;
    this.receiving = receiving;
    this.sending = sending;
  }

  /**
   * Tells what has happened; gives 0, or the errno that broke the connection. An edge has brought
   * its events along, and they are as good as asking: what they lack has an edge of its own. Only
   * that there is space may have been true before a send that found none; that all has ended may be
   * said of the attempt before this connection, and urgent data may have been fetched meanwhile.
   */
  int observe(int hint) {
    boolean rare = (hint & (POLLERR | POLLHUP | POLLRDHUP | POLLPRI)) != 0;
    boolean told = hint != NO_HINT && !rare && !sending.wantsSpace();
    int events = told ? hint : kernel.poll(POLLIN | POLLOUT | POLLPRI | POLLRDHUP);
    int error = takeError(events);
    if (error == 0 && (events & POLLPRI) != 0 && !receiving.isInline()) {
      receiving.fetchUrgent();
      events = kernel.poll(POLLIN | POLLOUT | POLLRDHUP);
      error = takeError(events); // a reset looks like the end of the stream too
    }
    if (error != 0) {
      return error;
    }
    receiving.observe(events);
    return (events & POLLOUT) != 0 ? sending.spaceFree() : 0;
  }

  private int takeError(int events) {
    if ((events & (POLLERR | POLLHUP)) == 0) {
      return 0;
    }
    int error = kernel.takeError();
    boolean gone = (events & POLLHUP) != 0 && !sending.isShut();
    return error == 0 && gone ? Errno.ECONNRESET : error; // gone without one: a call took it
  }

  /** What is true now, as {@link org.wsalab.provider.emulated.Endpoint#ready} says it. */
  int ready() {
    int events = kernel.poll(POLLIN | POLLOUT);
    boolean readable = (events & POLLIN) != 0 || receiving.hasEarly();
    boolean writable = (events & POLLOUT) != 0 && !sending.hasTail();
    return (readable ? FD_READ : 0)
        | (receiving.isUrgent() ? FD_OOB : 0)
        | (writable ? FD_WRITE : 0);
  }
}
