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
    List<List<SOCKET>> ready = ready(read, write, except);
    if (!poll && isNone(ready)) {
      ready = sleepUntilReady(wanted, read, write, except, deadline(timeout));
    }
    return keep(read, ready.get(0)) + keep(write, ready.get(1)) + keep(except, ready.get(2));
  }

  private void want(Map<Socket, Integer> wanted, fd_set set, int conditions) {
    if (set != null) {
      for (SOCKET s : set.sockets()) {
        wanted.merge(handles.socket(s), conditions, (a, b) -> a | b);
      }
    }
  }

  private List<List<SOCKET>> sleepUntilReady(
      Map<Socket, Integer> wanted, fd_set read, fd_set write, fd_set except, long deadline) {
    List<Transport.Interest> interests = new ArrayList<>();
    wanted.forEach(
        (socket, conditions) -> interests.add(new Transport.Interest(socket.endpoint, conditions)));
    ThreadParker parker = core.parkers.borrow();
    wanted.keySet().forEach(socket -> socket.sleepers.add(parker));
    try {
      List<List<SOCKET>> ready = ready(read, write, except);
      for (long left; isNone(ready) && (left = waits.left(deadline)) > 0; ) {
        waits.requireMaySleep("select");
        core.sleep(parker, List.of(), interests, left);
        ready = ready(read, write, except);
      }
      return ready;
    } finally {
      wanted.keySet().forEach(socket -> socket.sleepers.remove(parker));
      core.parkers.giveBack(parker);
    }
  }

  /** What each of the three sets keeps: looked at once, so that it is what ends the call. */
  private List<List<SOCKET>> ready(fd_set read, fd_set write, fd_set except) {
    return List.of(
        ready(read, Readiness.READ),
        ready(write, Readiness.WRITE),
        ready(except, Readiness.EXCEPT));
  }

  private static boolean isNone(List<List<SOCKET>> ready) {
    return ready.stream().allMatch(List::isEmpty);
  }

  private static int keep(fd_set set, List<SOCKET> ready) {
    if (set != null) {
      set.assign(ready);
    }
    return ready.size();
  }

  private List<SOCKET> ready(fd_set set, Readiness readiness) {
    List<SOCKET> ready = new ArrayList<>();
    if (set != null) {
      for (SOCKET s : set.sockets()) {
        Socket socket = handles.socket(s); // a socket closed meanwhile ends the call
        synchronized (socket) {
          WinsockFailure.require(socket.state != SocketState.CLOSED, WSAENOTSOCK);
          socket.observe();
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
