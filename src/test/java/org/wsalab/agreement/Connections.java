package org.wsalab.agreement;

import static org.wsalab.winsock.WinSock2.*;

import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.linger;
import org.wsalab.winsock.sockaddr;

/** The calls that make sockets, connect them, and end them. */
final class Connections {
  private static final int BACKLOG = 3;
  private static final int PATIENCE_MS = 1;

  /** Most accepts have no condition function. */
  private static final int CONDITIONS = 8;

  private final Places places;
  private final Winsock ws;

  Connections(Places places) {
    this.places = places;
    this.ws = places.ws;
  }

  // New sockets

  /** A new socket into a place, which no call on it blocks for long, should it be blocking. */
  String open(int place, int type, boolean v6) {
    if (place < 0) {
      return Places.FULL;
    }
    int family = v6 ? AF_INET6 : AF_INET;
    SOCKET s =
        place % 2 == 0
            ? ws.socket(family, type, 0)
            : ws.WSASocket(family, type, 0, null, 0, WSA_FLAG_OVERLAPPED);
    ws.ioctlsocket(s, FIONBIO, new int[] {1});
    ws.setsockopt(s, SOL_SOCKET, SO_RCVTIMEO, Settings.bytes(PATIENCE_MS), Integer.BYTES);
    ws.setsockopt(s, SOL_SOCKET, SO_SNDTIMEO, Settings.bytes(PATIENCE_MS), Integer.BYTES);
    sendAtOnce(s);
    places.put(place, s);
    return s.name();
  }

  /** Small sends wait for each other otherwise, longer than anybody here. */
  private void sendAtOnce(SOCKET s) {
    ws.setsockopt(s, IPPROTO_TCP, TCP_NODELAY, Settings.bytes(1), Integer.BYTES);
  }

  /** A stream into a place, bound. */
  void bound(int place, boolean v6) {
    open(place, SOCK_STREAM, v6);
    bind(places.socket(place), Addresses.loopback(v6, 0));
  }

  /** A listening socket into a place. */
  String server(int place, boolean v6) {
    String opened = open(place, SOCK_STREAM, v6);
    if (place < 0) {
      return opened;
    }
    SOCKET s = places.socket(place);
    return opened + " " + bind(s, Addresses.loopback(v6, 0)) + " " + listen(s, BACKLOG);
  }

  /** A connection: from a new socket in a place to whoever listens, and accepted into another. */
  String pair(Op op) {
    int client = places.free(op.a());
    int listening = places.find(op.b(), Aims::isListening);
    boolean v6 = listening < 0 ? op.isV6() : isV6(listening);
    String opened = open(client, SOCK_STREAM, v6);
    if (listening < 0) {
      listening = places.free(op.b());
      opened += " " + server(listening, v6);
    }
    if (client < 0 || listening < 0) {
      return Places.FULL;
    }
    String connected = connect(places.socket(client), places.socket(listening), v6);
    places.side.settle();
    return opened + " " + connected + " " + accept(listening, places.free(op.b()), CF_ACCEPT);
  }

  private boolean isV6(int place) {
    SocketLine line = places.line(place);
    return line != null && line.protocol().endsWith("6");
  }

  /** A datagram socket into a place, mostly one that others can reach. */
  String datagram(Op op) {
    int place = places.free(op.a());
    String opened = open(place, SOCK_DGRAM, op.isV6());
    if (place < 0 || op.n() % 4 == 1) {
      return opened;
    }
    return opened + " " + bind(places.socket(place), Addresses.loopback(op.isV6(), 0));
  }

  // Addresses

  String bind(Op op) {
    int place = places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::isUnbound);
    boolean v6 = isV6(place);
    sockaddr address =
        switch (op.n() % 5) {
          case 0 -> Addresses.empty(v6); // every address
          case 1 -> taken(place, op.b(), v6);
          default -> Addresses.loopback(v6, 0);
        };
    return bind(places.socket(place), address);
  }

  /** The address of another socket of the kind, or a free one if there is none. */
  private sockaddr taken(int place, int from, boolean v6) {
    SocketLine line = places.line(place);
    int other =
        places.find(
            from,
            each ->
                line != null && each.protocol().equals(line.protocol()) && !each.local().isEmpty());
    return other < 0 ? Addresses.loopback(v6, 0) : Addresses.of(ws, places.socket(other), v6);
  }

  private String bind(SOCKET s, sockaddr address) {
    return places.status(ws.bind(s, address, address.sizeof()));
  }

  String listen(Op op) {
    int place = places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::isBoundStream);
    return listen(places.socket(place), 1 + op.n() % BACKLOG);
  }

  private String listen(SOCKET s, int backlog) {
    return places.status(ws.listen(s, backlog));
  }

  String connect(Op op) {
    boolean datagrams = op.n() % 4 == 0;
    int place = places.aim(op.a(), datagrams ? Aims::isDatagram : Aims::isIdleStream);
    boolean v6 = isV6(place);
    boolean blunt = op.isBlunt();
    int to =
        places.aim(
            op.b(),
            line ->
                blunt
                    || line.protocol().endsWith("6") == v6
                        && (datagrams ? Aims.isReachable(line) : Aims.isListening(line)));
    return connect(places.socket(place), places.socket(to), v6);
  }

  private String connect(SOCKET s, SOCKET to, boolean v6) {
    sockaddr address = Addresses.of(ws, to, v6);
    int length = address.sizeof();
    return places.status(
        to == null || to.value() % 8 == 0
            ? ws.connect(s, address, length)
            : ws.WSAConnect(s, address, length, null, null, null, null));
  }

  String accept(Op op) {
    int place = places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::hasConnection);
    return accept(place, places.free(op.b()), op.n() % CONDITIONS);
  }

  /**
   * Accepts as a condition function says, or without one where it would say nothing that is known.
   */
  private String accept(int place, int into, int condition) {
    if (into < 0) {
      return Places.FULL;
    }
    SOCKET s = places.socket(place);
    if (places.isBlocking(place) && !places.isReadable(s)) {
      return "(would block)";
    }
    SOCKET accepted =
        condition <= CF_DEFER
            ? ws.WSAAccept(s, null, null, (caller, data) -> condition, 0)
            : ws.accept(s, null, null);
    if (accepted.equals(INVALID_SOCKET)) {
      return places.error();
    }
    sendAtOnce(accepted);
    places.put(into, accepted);
    return accepted.name();
  }

  // The end

  String shutdown(Op op) {
    int place = places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::isConnected);
    return places.status(ws.shutdown(places.socket(place), op.n() % 3));
  }

  String close(Op op) {
    return close(places.aim(op.a(), op.n() % 3 == 0 ? Aims::any : Aims::isSpent));
  }

  private String close(int place) {
    int result = ws.closesocket(places.socket(place));
    if (result == 0) {
      places.put(place, (SOCKET) null);
    }
    return places.status(result);
  }

  String reset(Op op) {
    int place = places.aim(op.a(), Aims::isConnectedStream);
    byte[] atOnce = Settings.bytes(new linger(1, 0));
    ws.setsockopt(places.socket(place), SOL_SOCKET, SO_LINGER, atOnce, atOnce.length);
    return close(place);
  }
}
