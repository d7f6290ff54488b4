package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.POLLERR;
import static org.wsalab.winsock.WinSock2.POLLHUP;
import static org.wsalab.winsock.WinSock2.POLLNVAL;
import static org.wsalab.winsock.WinSock2.POLLRDBAND;
import static org.wsalab.winsock.WinSock2.POLLRDNORM;
import static org.wsalab.winsock.WinSock2.POLLWRNORM;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wsalab.winsock.WSAPOLLFD;

/** WSAPoll: looks at what is true of sockets now, and leaves their records alone (POLL-9). */
final class PollCall {
  private static final int ASKABLE = POLLRDNORM | POLLRDBAND | POLLWRNORM;
  private static final int UNASKED = POLLERR | POLLHUP | POLLNVAL;

  private final Core core;
  private final Handles handles;
  private final Waits waits;

  PollCall(Core core, Handles handles, Waits waits) {
    this.core = core;
    this.handles = handles;
    this.waits = waits;
  }

  int poll(WSAPOLLFD[] array, int count, int timeoutMs) {
    WinsockFailure.require(count != 0, WSAEINVAL); // POLL-7
    WinsockFailure.require(array != null && count > 0 && count <= array.length, WSAEFAULT);
    Map<Socket, Integer> wanted = new LinkedHashMap<>();
    for (int i = 0; i < count; i++) {
      WinsockFailure.require(array[i] != null, WSAEFAULT);
      int events = array[i].events;
      WinsockFailure.require((events & ~ASKABLE) == 0, WSAEINVAL); // POLL-7
      handles.find(array[i].fd).ifPresent(s -> wanted.merge(s, events, (a, b) -> a | b));
    }
    WinsockFailure.require(!wanted.isEmpty(), WSAENOTSOCK); // POLL-6
    int found = look(array, count);
    return found > 0 || timeoutMs == 0 ? found : sleepUntilFound(array, count, timeoutMs, wanted);
  }

  private int sleepUntilFound(
      WSAPOLLFD[] array, int count, int timeoutMs, Map<Socket, Integer> wanted) {
    long deadline = waits.deadline(timeoutMs < 0 ? Waits.FOREVER_MS : timeoutMs); // POLL-8
    ThreadParker parker = core.parkers.borrow();
    wanted.keySet().forEach(socket -> socket.sleepers.add(parker));
    try {
      int found = look(array, count);
      for (long left; found == 0 && (left = waits.left(deadline)) > 0; ) {
        waits.requireMaySleep("WSAPoll");
        core.sleep(parker, List.of(), interests(wanted), left);
        found = look(array, count);
      }
      return found;
    } finally {
      wanted.keySet().forEach(socket -> socket.sleepers.remove(parker));
      core.parkers.giveBack(parker);
    }
  }

  /** The end of a stream wakes whatever was asked for, and so does urgent data. */
  private static List<Transport.Interest> interests(Map<Socket, Integer> wanted) {
    List<Transport.Interest> interests = new ArrayList<>();
    wanted.forEach(
        (socket, events) -> {
          int conditions = FD_OOB;
          conditions |= (events & POLLRDNORM) != 0 ? FD_READ | FD_ACCEPT : 0;
          conditions |= (events & POLLWRNORM) != 0 ? FD_WRITE | FD_CONNECT : 0;
          interests.add(new Transport.Interest(socket.endpoint, conditions));
        });
    return interests;
  }

  private int look(WSAPOLLFD[] array, int count) {
    int found = 0;
    for (int i = 0; i < count; i++) {
      Optional<Socket> socket = handles.find(array[i].fd);
      int state = socket.map(PollCall::state).orElse(POLLNVAL);
      array[i].revents = state & (array[i].events | UNASKED);
      found += array[i].revents != 0 ? 1 : 0;
    }
    return found;
  }

  private static int state(Socket socket) {
    synchronized (socket) {
      if (socket.state == SocketState.CLOSED) {
        return POLLNVAL;
      }
      socket.observe();
      int ready = socket.endpoint.ready();
      int flags = (ready & FD_OOB) != 0 ? POLLRDBAND : 0;
      flags |= isReadable(socket, ready) ? POLLRDNORM : 0;
      flags |= Readiness.WRITE.holds(socket) ? POLLWRNORM : 0;
      if (socket.connectError != 0) {
        return flags | POLLERR | POLLHUP | POLLWRNORM; // POLL-4
      }
      if (socket.state == SocketState.BROKEN) {
        return flags | POLLERR | POLLHUP; // POLL-4
      }
      return flags | (socket.ended ? POLLHUP : 0); // POLL-3
    }
  }

  /** The end of a stream is not data; a datagram may be empty. */
  private static boolean isReadable(Socket socket, int ready) {
    return switch (socket.state) {
      case LISTENING -> socket.hasConnection();
      case CONNECTED -> socket.isStream() ? socket.endpoint.unread() > 0 : (ready & FD_READ) != 0;
      case BOUND -> !socket.isStream() && (ready & FD_READ) != 0;
      case UNBOUND, CONNECTING, BROKEN, CLOSED -> false;
    };
  }
}
