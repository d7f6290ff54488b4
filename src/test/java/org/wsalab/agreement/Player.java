package org.wsalab.agreement;

import static org.wsalab.winsock.WinSock2.*;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wsalab.provider.Snapshot;
import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.timeval;

/**
 * Plays a sequence on one side, and writes down what each call gave and what was on record and
 * signaled after it. Ports are left out, since each side chooses its own.
 */
final class Player {
  private static final int TURNS_MAX = 1000;
  private static final int CHUNK_BYTES = 65536;
  private static final String FULL = "no place is free";
  private static final int MANY_BYTES = 10_000;

  private final Side side;
  private final Winsock ws;
  private final SOCKET[] sockets = new SOCKET[Sequence.SOCKETS];
  private final WSAEVENT[] events = new WSAEVENT[Sequence.EVENTS];

  /** Where the newest socket went. */
  private int last;

  private Player(Side side) {
    this.side = side;
    this.ws = side.stack().winsock();
  }

  /** One line a call. */
  static List<String> play(Side side, List<Op> ops) {
    Player player = new Player(side);
    player.begin();
    List<String> lines = new ArrayList<>();
    for (Op op : ops) {
      lines.add(op + " = " + player.play(op) + "; " + player.state());
    }
    return lines;
  }

  /** A listening socket in place 0, a connection between 1 and 2, and the event objects. */
  private void begin() {
    ws.WSAStartup(0x0202, new WSADATA());
    for (int i = 0; i < events.length; i++) {
      events[i] = i < 2 ? ws.WSACreateEvent() : ws.CreateEvent(null, false, false, null);
    }
    open(0, SOCK_STREAM);
    bind(0);
    ws.listen(sockets[0], 3);
    open(1, SOCK_STREAM);
    connect(1, 0);
    side.settle();
    accept(0, 2);
  }

  private String play(Op op) {
    int a = taken(op.a());
    int b = taken(op.b());
    SOCKET s = sockets[a];
    WSAEVENT e = events[op.b() % events.length];
    String result =
        switch (op.kind()) {
          case PAIR -> pair(op.a(), op.b());
          case STREAM -> open(free(op.a()), SOCK_STREAM);
          case DATAGRAM -> open(free(op.a()), SOCK_DGRAM);
          case BIND -> bind(a);
          case LISTEN -> status(ws.listen(s, 1 + op.n() % 3));
          case CONNECT -> connect(a, b);
          case ACCEPT -> accept(a, free(op.b()));
          case SEND -> status(ws.send(s, bytes(op.n()), op.n(), 0));
          case SEND_URGENT -> status(ws.send(s, bytes(1), 1, MSG_OOB));
          case SENDTO -> sendto(s, b, op.n());
          case RECV -> recv(s, op.n(), 0);
          case RECVFROM -> recvfrom(s, op.n());
          case PEEK -> recv(s, op.n(), MSG_PEEK);
          case RECV_URGENT -> recv(s, 1, MSG_OOB);
          case DRAIN -> drain(s);
          case SHUTDOWN -> status(ws.shutdown(s, op.n() % 3));
          case CLOSE -> close(a);
          case RESET -> reset(a);
          case EVENT_SELECT -> status(ws.WSAEventSelect(s, e, op.n() & 0x3F));
          case ENUMERATE -> enumerate(s, op.n() % 2 == 1 ? null : e);
          case WAIT -> waitFor(1 + op.n() % events.length, op.b() % 2 == 1);
          case SET_EVENT -> String.valueOf(ws.WSASetEvent(e));
          case RESET_EVENT -> String.valueOf(ws.WSAResetEvent(e));
          case FIONREAD -> ask(s, FIONREAD);
          case ATMARK -> ask(s, SIOCATMARK);
          case OOBINLINE ->
              status(ws.setsockopt(s, SOL_SOCKET, SO_OOBINLINE, integer(op.n() & 1), 4));
          case SO_ERROR -> option(s);
          case SELECT -> select(s);
          case PEER -> status(ws.getpeername(s, new sockaddr_in(), new int[] {sockaddr_in.SIZE}));
        };
    side.settle();
    return result;
  }

  /** What is on record and signaled; looking also lets the side take in what has arrived. */
  private String state() {
    Snapshot snapshot = side.stack().snapshot();
    StringBuilder text = new StringBuilder();
    for (Snapshot.SocketLine line : snapshot.sockets()) {
      text.append(line.name()).append(' ').append(line.state());
      text.append(" mask ").append(line.mask()).append(' ').append(line.event());
      text.append(" has ").append(line.active()).append(", ");
    }
    for (Snapshot.EventLine line : snapshot.events()) {
      text.append(line.name()).append(line.signaled() ? " signaled, " : ", ");
    }
    return text.toString();
  }

  // Calls

  /** The place, or the next that has a socket; the place itself when none has. */
  private int taken(int place) {
    for (int i = 0; i < sockets.length; i++) {
      int next = (place + i) % sockets.length;
      if (sockets[next] != null) {
        return next;
      }
    }
    return place;
  }

  /** The place, or the next that has none; -1 when all have. */
  private int free(int place) {
    for (int i = 0; i < sockets.length; i++) {
      int next = (place + i) % sockets.length;
      if (sockets[next] == null) {
        return next;
      }
    }
    return -1;
  }

  private String pair(int client, int server) {
    String opened = open(free(client), SOCK_STREAM);
    if (opened.equals(FULL)) {
      return opened;
    }
    String connected = connect(last, 0);
    side.settle();
    return opened + " " + connected + " " + accept(0, free(server));
  }

  private String open(int place, int type) {
    if (place < 0) {
      return FULL;
    }
    SOCKET s = ws.socket(AF_INET, type, 0);
    ws.ioctlsocket(s, FIONBIO, new int[] {1});
    sendAtOnce(s);
    sockets[place] = s;
    last = place;
    return s.name();
  }

  /** Small sends wait for each other otherwise, longer than anybody here. */
  private void sendAtOnce(SOCKET s) {
    ws.setsockopt(s, IPPROTO_TCP, TCP_NODELAY, integer(1), 4);
  }

  private String bind(int place) {
    sockaddr_in any = new sockaddr_in();
    any.sin_addr.s_addr = ByteOrder.htonl(INADDR_LOOPBACK);
    return status(ws.bind(sockets[place], any, sockaddr_in.SIZE));
  }

  private String connect(int place, int to) {
    if (place == to && sockets[place] != null) {
      return "to itself"; // which Linux can, and Windows refuses
    }
    return status(ws.connect(sockets[place], addressOf(to), sockaddr_in.SIZE));
  }

  /** Where a place is bound to; port 9 of 127.0.0.1 otherwise, where nobody listens. */
  private sockaddr_in addressOf(int place) {
    sockaddr_in address = new sockaddr_in();
    if (ws.getsockname(sockets[place], address, new int[] {sockaddr_in.SIZE}) != 0) {
      address.sin_port = ByteOrder.htons((short) 9);
    }
    address.sin_addr.s_addr = ByteOrder.htonl(INADDR_LOOPBACK);
    return address;
  }

  private String accept(int place, int into) {
    if (into < 0) {
      return FULL;
    }
    SOCKET accepted = ws.accept(sockets[place], null, null);
    if (accepted.equals(INVALID_SOCKET)) {
      return error();
    }
    sendAtOnce(accepted);
    sockets[into] = accepted;
    ws.ioctlsocket(accepted, FIONBIO, new int[] {1});
    return accepted.name();
  }

  private String sendto(SOCKET s, int to, int length) {
    boolean isThere =
        side.stack().protocol(sockets[to]).orElse("").equals("udp")
            && ws.getsockname(sockets[to], new sockaddr_in(), new int[] {sockaddr_in.SIZE}) == 0
            && ws.getpeername(sockets[to], new sockaddr_in(), new int[] {sockaddr_in.SIZE}) != 0;
    if (!isThere) {
      return "nobody hears it"; // Linux tells only a socket that is connected
    }
    return status(ws.sendto(s, bytes(length), length, 0, addressOf(to), sockaddr_in.SIZE));
  }

  private String recv(SOCKET s, int length, int flags) {
    byte[] buffer = new byte[length];
    int count = ws.recv(s, buffer, length, flags);
    return status(count) + " " + Arrays.hashCode(buffer);
  }

  private String recvfrom(SOCKET s, int length) {
    byte[] buffer = new byte[length];
    sockaddr_in from = new sockaddr_in();
    int count = ws.recvfrom(s, buffer, length, 0, from, new int[] {sockaddr_in.SIZE});
    return status(count) + " " + Arrays.hashCode(buffer);
  }

  private String drain(SOCKET s) {
    byte[] buffer = new byte[CHUNK_BYTES];
    for (int i = 0; i < TURNS_MAX; i++) {
      int count = ws.recv(s, buffer, buffer.length, 0);
      if (count <= 0) {
        return status(count);
      }
      side.settle();
    }
    return "no end";
  }

  private String close(int place) {
    int result = ws.closesocket(sockets[place]);
    sockets[place] = null;
    return status(result);
  }

  private String reset(int place) {
    byte[] linger = {1, 0, 0, 0};
    ws.setsockopt(sockets[place], SOL_SOCKET, SO_LINGER, linger, linger.length);
    return close(place);
  }

  private String enumerate(SOCKET s, WSAEVENT e) {
    WSANETWORKEVENTS happened = new WSANETWORKEVENTS();
    int result = ws.WSAEnumNetworkEvents(s, e, happened);
    return status(result) + " " + happened;
  }

  private String waitFor(int count, boolean all) {
    HANDLE[] array = Arrays.copyOf(events, count, HANDLE[].class);
    return String.valueOf(ws.WSAWaitForMultipleEvents(count, array, all, 0, false));
  }

  private String ask(SOCKET s, int command) {
    int[] answer = {-7};
    int result = ws.ioctlsocket(s, command, answer);
    return status(result) + " " + (answer[0] > MANY_BYTES ? "many" : answer[0]);
  }

  private String option(SOCKET s) {
    byte[] value = {-7, -7, -7, -7};
    int result = ws.getsockopt(s, SOL_SOCKET, SO_ERROR, value, new int[] {4});
    return status(result) + " " + Arrays.toString(value);
  }

  private String select(SOCKET s) {
    fd_set read = set(s);
    fd_set write = set(s);
    fd_set except = set(s);
    int result = ws.select(0, read, write, except, new timeval(0, 0));
    return status(result)
        + (read.sockets().isEmpty() ? "" : " read")
        + (write.sockets().isEmpty() ? "" : " write")
        + (except.sockets().isEmpty() ? "" : " except");
  }

  private static fd_set set(SOCKET s) {
    fd_set set = new fd_set();
    set.assign(s == null ? List.of() : List.of(s));
    return set;
  }

  private String status(int result) {
    return result == SOCKET_ERROR ? error() : String.valueOf(result);
  }

  private String error() {
    return ErrorCode.text(ws.WSAGetLastError());
  }

  private static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + length);
    }
    return bytes;
  }

  private static byte[] integer(int value) {
    return new byte[] {(byte) value, 0, 0, 0};
  }
}
