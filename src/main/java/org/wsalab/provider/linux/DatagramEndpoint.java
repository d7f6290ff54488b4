package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.FIONREAD;
import static org.wsalab.provider.linux.LibC.MSG_TRUNC;
import static org.wsalab.provider.linux.LibC.POLLERR;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_DONTROUTE;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;

import org.wsalab.provider.emulated.Transport.Opened;
import org.wsalab.winsock.sockaddr;

/**
 * A UDP socket of the kernel. That a datagram has arrived, an empty one too, is seen by the memory
 * that the receive queue takes up.
 */
final class DatagramEndpoint extends LinuxEndpoint {
  private static final int MEMINFO_BYTES = 36;

  /** The memory of the receive queue at the last look. */
  private volatile int queuedSeen;

  /** The error that the next receive reports, as Winsock's code. */
  private int pendingError;

  private boolean sendBlocked;

  DatagramEndpoint(LinuxTransport transport, int family, int fd) {
    super(transport, family, fd);
  }

  @Override
  void observeSocket(int hint) {
    int events = kernel.poll(POLLIN | POLLOUT);
    if ((events & POLLERR) != 0) {
      observeError();
    }
    int queued = queued(events);
    if (queued > queuedSeen) {
      indications.dataArrived();
    }
    queuedSeen = queued;
    if ((events & POLLOUT) != 0 && sendBlocked) {
      sendBlocked = false;
      indications.spaceFree();
    }
  }

  private void observeError() {
    int error = kernel.takeError();
    if (error == Errno.ECONNREFUSED) {
      refused();
    } else if (error != 0) {
      pending(Errno.toWinsock(error));
    }
  }

  /** An unreachable port shows on Windows as WSAECONNRESET of a receive. */
  private void refused() {
    pending(WSAECONNRESET);
  }

  private void pending(int code) {
    pendingError = code;
    indications.dataArrived();
    indications.fetched();
  }

  private int queued(int events) {
    return (events & POLLIN) == 0
        ? 0
        : kernel.option(LibC.SOL_SOCKET, LibC.SO_MEMINFO, MEMINFO_BYTES, 0);
  }

  @Override
  public int ready() {
    int events = kernel.poll(POLLIN | POLLOUT);
    boolean readable = (events & POLLIN) != 0 || pendingError != 0;
    return (readable ? FD_READ : 0) | ((events & POLLOUT) != 0 ? FD_WRITE : 0);
  }

  @Override
  int pollEvents(int conditions) {
    return ((conditions & FD_READ) != 0 ? POLLIN : 0)
        | ((conditions & FD_WRITE) != 0 ? POLLOUT : 0);
  }

  @Override
  public int connect(sockaddr address) {
    if (address.port() == 0) {
      return disconnect();
    }
    int result = kernel.connect(address);
    return result < 0 ? -Errno.toWinsock(-result) : 0;
  }

  private int disconnect() {
    if (boundTo == null) {
      boundTo = chosenPort();
    }
    int result = kernel.dissolve();
    bindAgain();
    return result;
  }

  @Override
  public int send(byte[] buffer, int offset, int length, int flags, sockaddr to, boolean whole) {
    int kernelFlags = (flags & MSG_DONTROUTE) != 0 ? LibC.MSG_DONTROUTE : 0;
    int sent = kernel.send(buffer, offset, length, kernelFlags, to);
    if (sent == -Errno.ECONNREFUSED) {
      refused(); // of an earlier datagram: Windows tells a receive, not a send
      sent = kernel.send(buffer, offset, length, kernelFlags, to);
    }
    if (sent == -Errno.EAGAIN) {
      sendBlocked = true;
    }
    return sent < 0 ? -Errno.toWinsock(-sent) : sent;
  }

  @Override
  public int receive(byte[] buffer, int offset, int length, int flags, sockaddr from) {
    if (pendingError != 0) {
      int error = pendingError;
      pendingError = 0;
      return -error;
    }
    boolean peek = (flags & MSG_PEEK) != 0;
    int kernelFlags = MSG_TRUNC | (peek ? LibC.MSG_PEEK : 0);
    int count = kernel.receive(buffer, offset, length, kernelFlags, from);
    if (count == -Errno.ECONNREFUSED) {
      return -WSAECONNRESET; // it came since the last look
    }
    return count < 0 ? -Errno.toWinsock(-count) : count;
  }

  @Override
  public boolean dataWaiting() {
    int events = kernel.poll(POLLIN);
    queuedSeen = queued(events);
    return (events & POLLIN) != 0;
  }

  @Override
  public boolean dataKnown() {
    return queuedSeen > 0;
  }

  @Override
  public int unread() {
    return kernel.ask(FIONREAD);
  }

  @Override
  public int unsent() {
    return 0; // what a datagram socket has taken is on its way
  }

  @Override
  public int shutdownSend() {
    return 0; // the socket itself refuses to send from now on
  }

  @Override
  public int listen(int backlog) {
    return -WSAEOPNOTSUPP;
  }

  @Override
  public Opened accept() {
    return Opened.failed(WSAEOPNOTSUPP);
  }
}
