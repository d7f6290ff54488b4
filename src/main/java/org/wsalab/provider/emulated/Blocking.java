package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEINTR;
import static org.wsalab.winsock.WinError.WSAETIMEDOUT;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.util.List;
import java.util.function.IntSupplier;

/** How a thread blocks in a call on one socket: try, sleep until it may work, try again. */
final class Blocking {
  private final Core core;
  private final Waits waits;

  Blocking(Core core, Waits waits) {
    this.core = core;
    this.waits = waits;
  }

  /**
   * Makes an attempt until it gives something else than -WSAEWOULDBLOCK; a non-blocking socket gets
   * one attempt. Attempts run under the socket's monitor; before each the transport tells what it
   * knows, except before a send, which consumes nothing, and before a receive of data that is known
   * to be there.
   *
   * @param conditions what would let an attempt succeed, as FD_XXX
   * @param timeoutMs after how long to fail with WSAETIMEDOUT, as a DWORD; 0 and WSA_INFINITE are
   *     never
   * @param attempt a count, or a negated error code
   * @return what the attempt gave, never negative
   */
  int until(Socket socket, int conditions, int timeoutMs, String call, IntSupplier attempt) {
    takeInNews(socket, conditions);
    int result = attempt(socket, attempt);
    if (result != -WSAEWOULDBLOCK || socket.nonBlocking) {
      return WinsockFailure.check(result);
    }
    long timeout = timeoutMs == 0 ? Waits.FOREVER_MS : Integer.toUnsignedLong(timeoutMs);
    long deadline = waits.deadline(timeout);
    ThreadParker parker = core.parkers.borrow();
    socket.sleepers.add(parker);
    core.waitsFor(socket);
    try {
      while ((result = attemptAgain(socket, attempt)) == -WSAEWOULDBLOCK) {
        long left = waits.left(deadline);
        WinsockFailure.require(left > 0, WSAETIMEDOUT);
        waits.requireMaySleep(call);
        Transport.Interest interest = new Transport.Interest(socket.endpoint, conditions);
        core.sleep(parker, List.of(), List.of(interest), left);
        socket.takeInNews();
      }
    } finally {
      socket.sleepers.remove(parker);
      core.parkers.giveBack(parker);
    }
    return WinsockFailure.check(result);
  }

  private static void takeInNews(Socket socket, int conditions) {
    boolean unchanged =
        conditions == FD_WRITE && socket.state != SocketState.CONNECTING
            || conditions == FD_READ && socket.endpoint.dataKnown();
    if (!unchanged) {
      socket.takeInNews();
    }
  }

  private static int attempt(Socket socket, IntSupplier attempt) {
    synchronized (socket) {
      socket.requireOpen();
      return attemptOpen(socket, attempt);
    }
  }

  /** As {@link #attempt}, but a socket closed under a blocked call ends that call with WSAEINTR. */
  private static int attemptAgain(Socket socket, IntSupplier attempt) {
    synchronized (socket) {
      WinsockFailure.require(socket.state != SocketState.CLOSED, WSAEINTR);
      return attemptOpen(socket, attempt);
    }
  }

  /** What an attempt brings to light may be news for pending operations. */
  private static int attemptOpen(Socket socket, IntSupplier attempt) {
    try {
      return attempt.getAsInt();
    } finally {
      socket.service.serve();
    }
  }
}
