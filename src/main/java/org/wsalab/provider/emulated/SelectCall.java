package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.timeval;

/** select: looks at what is true of sockets now, and leaves their records alone. */
final class SelectCall {
  private static final int READABLE = FD_READ | FD_ACCEPT;
  private static final int WRITABLE = FD_WRITE | FD_CONNECT;
  private static final int EXCEPTIONAL = FD_OOB | FD_CONNECT;

  private final Core core;
  private final Handles handles;
  private final Waits waits;

  SelectCall(Core core, Handles handles, Waits waits) {
    this.core = core;
    this.handles = handles;
    this.waits = waits;
  }

  int select(fd_set read, fd_set write, fd_set except, timeval timeout) {
    Map<Socket, Integer> wanted = new LinkedHashMap<>();
    want(wanted, read, READABLE);
    want(wanted, write, WRITABLE);
    want(wanted, except, EXCEPTIONAL);
    WinsockFailure.require(!wanted.isEmpty(), WSAEINVAL);
    WinsockFailure.require(isTime(timeout), WSAEINVAL);
    boolean poll = timeout != null && timeout.tv_sec == 0 && timeout.tv_usec == 0;
    if (!poll && !anyReady(read, write, except)) {
      sleepUntilReady(wanted, read, write, except, deadline(timeout));
    }
    return keep(read, Readiness.READ)
        + keep(write, Readiness.WRITE)
        + keep(except, Readiness.EXCEPT);
  }

  private void want(Map<Socket, Integer> wanted, fd_set set, int conditions) {
    if (set != null) {
      for (SOCKET s : set.sockets()) {
        wanted.merge(handles.socket(s), conditions, (a, b) -> a | b);
      }
    }
  }

  private void sleepUntilReady(
      Map<Socket, Integer> wanted, fd_set read, fd_set write, fd_set except, long deadline) {
    List<Transport.Interest> interests = new ArrayList<>();
    wanted.forEach(
        (socket, conditions) -> interests.add(new Transport.Interest(socket.endpoint, conditions)));
    Parker parker = core.parkers.borrow();
    wanted.keySet().forEach(socket -> socket.addSleeper(parker));
    try {
      for (long left; !anyReady(read, write, except) && (left = waits.left(deadline)) > 0; ) {
        Waits.requireNotInterrupted("select");
        core.transport.sleep(parker, List.of(), interests, left);
      }
    } finally {
      wanted.keySet().forEach(socket -> socket.removeSleeper(parker));
      core.parkers.giveBack(parker);
    }
  }

  private boolean anyReady(fd_set read, fd_set write, fd_set except) {
    return !ready(read, Readiness.READ).isEmpty()
        || !ready(write, Readiness.WRITE).isEmpty()
        || !ready(except, Readiness.EXCEPT).isEmpty();
  }

  private int keep(fd_set set, Readiness readiness) {
    if (set == null) {
      return 0;
    }
    List<SOCKET> ready = ready(set, readiness);
    set.assign(ready);
    return ready.size();
  }

  private List<SOCKET> ready(fd_set set, Readiness readiness) {
    List<SOCKET> ready = new ArrayList<>();
    if (set != null) {
      for (SOCKET s : set.sockets()) {
        Socket socket = handles.socket(s); // a socket closed meanwhile ends the call
        synchronized (socket) {
          WinsockFailure.require(socket.state != SocketState.CLOSED, WSAENOTSOCK);
          socket.endpoint.observe();
          if (readiness.holds(socket)) {
            ready.add(s);
          }
        }
      }
    }
    return ready;
  }

  private long deadline(timeval timeout) {
    if (timeout == null) {
      return Long.MAX_VALUE;
    }
    long micros = timeout.tv_sec * 1_000_000L + timeout.tv_usec;
    return core.transport.nanoTime() + micros * 1000;
  }

  private static boolean isTime(timeval timeout) {
    return timeout == null || timeout.tv_sec >= 0 && timeout.tv_usec >= 0;
  }
}
