package org.wsalab.agreement;

import static org.wsalab.winsock.WinSock2.FIONREAD;
import static org.wsalab.winsock.WinSock2.SIOCATMARK;
import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.timeval;

/** The handles of one side, by their places, and what was known of them before the step. */
final class Places {
  /** How many places for sockets there are, and how many event objects. */
  static final int SOCKETS = 12;

  static final int EVENTS = 4;

  /** What a step gives that needs a free place when there is none. */
  static final String FULL = "(no place is free)";

  /**
   * What a step gives that would make room on the record of a socket to which more has been sent
   * than fits: in how many pieces it comes, and when, is each side's own matter.
   */
  static final String MORE = "(more may arrive at any time)";

  /** What a step gives that needs somebody else when there is nobody. */
  static final String NOBODY = "(nobody is there)";

  final Side side;
  final Winsock ws;
  private final SOCKET[] sockets = new SOCKET[SOCKETS];
  private final WSAEVENT[] events = new WSAEVENT[EVENTS];
  private final Map<SOCKET, SocketLine> known = new LinkedHashMap<>();
  private PortNames names = new PortNames();

  /** The directions, as addresses from and to, in which something waits for space. */
  private final Set<String> full = new LinkedHashSet<>();

  /** The sockets that something came to which had waited for space. */
  private final Set<Long> pieced = new LinkedHashSet<>();

  Places(Side side) {
    this.side = side;
    this.ws = side.stack().winsock();
  }

  /** What is true of the sockets now. */
  void know(Snapshot snapshot, PortNames names) {
    this.names = names;
    known.clear();
    snapshot.sockets().forEach(line -> known.put(line.handle(), line));
  }

  SOCKET socket(int place) {
    return sockets[place];
  }

  void put(int place, SOCKET s) {
    sockets[place] = s;
  }

  WSAEVENT event(int place) {
    return events[place % EVENTS];
  }

  WSAEVENT[] events() {
    return events;
  }

  void put(int place, WSAEVENT event) {
    events[place % EVENTS] = event;
  }

  /** What was known of the socket in a place; null when it is empty, or newer. */
  SocketLine line(int place) {
    return known.get(sockets[place]);
  }

  /** The place, or the next whose socket is wanted; -1 when there is none. */
  int find(int place, Predicate<SocketLine> wanted) {
    for (int i = 0; i < SOCKETS; i++) {
      int next = (place + i) % SOCKETS;
      SocketLine line = line(next);
      if (line != null && wanted.test(line)) {
        return next;
      }
    }
    return -1;
  }

  /** The place, or the next whose socket is wanted, or else the next that has any at all. */
  int aim(int place, Predicate<SocketLine> wanted) {
    int found = find(place, wanted);
    return found >= 0 ? found : Math.max(find(place, any -> true), 0);
  }

  /**
   * Where a datagram of a socket can go: to the place, or the next of its family that others can
   * reach; null when there is none.
   */
  sockaddr destination(int place, SocketLine from) {
    boolean v6 = from != null && from.protocol().endsWith("6");
    int to = find(place, other -> Aims.isReachable(other) && other.protocol().endsWith("6") == v6);
    return to < 0 ? null : Addresses.of(ws, sockets[to], v6);
  }

  /** The place, or the next that has no socket; -1 when all have. */
  int free(int place) {
    for (int i = 0; i < SOCKETS; i++) {
      int next = (place + i) % SOCKETS;
      if (sockets[next] == null) {
        return next;
      }
    }
    return -1;
  }

  /** Whether the other half of a connection has a socket too. */
  boolean isAccepted(SocketLine half) {
    return !names.isPeerGone(half)
        && known.values().stream()
            .anyMatch(
                other -> other.local().equals(half.peer()) && other.peer().equals(half.local()));
  }

  /** Whether there is something to receive at a place. */
  boolean hasData(int place) {
    return ask(place, FIONREAD) > 0;
  }

  /** Whether there is urgent data at a place. */
  boolean hasUrgentData(int place) {
    return ask(place, SIOCATMARK) == 0;
  }

  boolean isBlocking(int place) {
    SocketLine line = line(place);
    return line != null && line.blocking();
  }

  /** Whether select calls a socket readable. */
  boolean isReadable(SOCKET s) {
    fd_set read = new fd_set();
    read.assign(List.of(s));
    return ws.select(0, read, null, null, new timeval(0, 0)) == 1;
  }

  private int ask(int place, int command) {
    int[] answer = new int[1];
    return ws.ioctlsocket(sockets[place], command, answer) == 0 ? answer[0] : -1;
  }

  /** A connected socket for which something holds: the place, or the next; else any connected. */
  int aimConnected(int place, IntPredicate wanted) {
    for (int i = 0; i < SOCKETS; i++) {
      int next = (place + i) % SOCKETS;
      if (line(next) != null && wanted.test(next)) {
        return next;
      }
    }
    return aim(place, Aims::isConnected);
  }

  // Full connections

  /** More has been sent from here than fits. */
  void fill(SocketLine sender) {
    full.add(sender.local() + sender.peer());
  }

  /** Whether more has been sent to it than fits, so that more may arrive at any time. */
  boolean isFull(SocketLine receiver) {
    return receiver != null && full.contains(receiver.peer() + receiver.local());
  }

  /** Everything is there. */
  void empty(SocketLine receiver) {
    if (full.remove(receiver.peer() + receiver.local())) {
      pieced.add(receiver.handle().value());
    }
  }

  /** Whether more had been sent to it than fits, so that in how many pieces it came is chance. */
  boolean cameInPieces(long socket) {
    return pieced.contains(socket);
  }

  // What calls give

  String status(int result) {
    return result == SOCKET_ERROR ? error() : String.valueOf(result);
  }

  String error() {
    return ErrorCode.text(ws.WSAGetLastError());
  }
}
