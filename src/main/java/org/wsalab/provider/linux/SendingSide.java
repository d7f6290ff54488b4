package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.provider.linux.LibC.SIOCOUTQ;
import static org.wsalab.winsock.WinSock2.MSG_DONTROUTE;
import static org.wsalab.winsock.WinSock2.MSG_OOB;

/**
 * What goes out on a connection: to the kernel what it takes, the rest as a tail behind it, and the
 * end of the stream behind both. Used under the socket's monitor, and at its closing by the thread
 * that closes.
 */
final class SendingSide {
  private final LinuxEndpoint endpoint;
  private final SendTail tail;
  private final FlusherTask task;

  /** A send has found no space since space was last reported. */
  private boolean blocked;

  private boolean shutdownPending;

  /** The kernel was told to end the sending side, so that it may call the connection hung up. */
  private boolean shut;

  SendingSide(LinuxEndpoint endpoint) {
    this.endpoint = endpoint;
    tail = new SendTail(endpoint.kernel);
    task = new FlusherTask(endpoint, tail);
  }

  /** Whether something that was taken has not been given to the kernel yet. */
  boolean hasTail() {
    return !tail.isEmpty();
  }

  /** Whether space is waited for. */
  boolean wantsSpace() {
    return blocked || hasTail();
  }

  boolean isShut() {
    return shut;
  }

  /** Bytes that the peer has not acknowledged. */
  int unsent() {
    return tail.bytes() + endpoint.kernel.ask(SIOCOUTQ);
  }

  /** Sends, with Winsock's flags: the count taken, or errno negated. */
  int send(byte[] buffer, int offset, int length, int flags, boolean whole) {
    boolean none = hasTail() || length == 0 && (endpoint.kernel.poll(POLLOUT) & POLLOUT) == 0;
    if (none) {
      blocked = true;
      return -Errno.EAGAIN;
    }
    if (length == 0) {
      return 0;
    }
    int sent = endpoint.kernel.send(buffer, offset, length, kernelFlags(flags), null);
    if (sent == -Errno.EAGAIN) {
      blocked = true;
    }
    if (sent >= 0 && sent < length && whole) {
      tail.keep(buffer, offset + sent, offset + length);
      endpoint.transport.flusher.add(task);
      return length;
    }
    return sent;
  }

  private static int kernelFlags(int flags) {
    return ((flags & MSG_OOB) != 0 ? LibC.MSG_OOB : 0)
        | ((flags & MSG_DONTROUTE) != 0 ? LibC.MSG_DONTROUTE : 0);
  }

  /** There is space; gives 0, or the errno that broke the connection. */
  int spaceFree() {
    if (hasTail()) {
      int errno = tail.flush();
      if (errno != 0) {
        return errno;
      }
      if (tail.isEmpty() && shutdownPending) {
        kernelShutdown();
      }
    }
    if (blocked && tail.isEmpty()) {
      blocked = false;
      endpoint.indications.spaceFree(); // WRITE-2
    }
    return 0;
  }

  /** An overlapped send is pending, or is no longer, so that there is to be news of space. */
  void inBackground(boolean on) {
    if (task.tellsSpace() != on) {
      task.tellSpace(on);
      if (on) {
        endpoint.transport.flusher.add(task);
      } else {
        endpoint.transport.flusher.wake();
      }
    }
  }

  /** Ends the stream, behind the tail. */
  int shutdown() {
    if (hasTail()) {
      shutdownPending = true;
      return 0;
    }
    return kernelShutdown();
  }

  private int kernelShutdown() {
    shut = true;
    return endpoint.kernel.shutdown();
  }

  /** A step of a closing that waits: gives the kernel of the tail what it takes, then the end. */
  void finish() {
    if (hasTail()) {
      tail.flush();
    } else if (!shut) {
      kernelShutdown();
    }
  }

  /** Gives the tail up. */
  void drop() {
    tail.drop();
  }

  /** Leaves tail and descriptor of a closed socket to the flusher. */
  void handOver() {
    task.takeOver();
  }
}
