package org.wsalab.agreement;

import static org.wsalab.winsock.WinSock2.*;

import java.util.Arrays;
import org.wsalab.agreement.Operations.Operation;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.sockaddr;

/** The overlapped calls, and those that run what is queued for the thread. */
final class Overlapped {
  /** What AcceptEx wants behind each of the two addresses. */
  private static final int BESIDE_ADDRESS_BYTES = 16;

  private final Places places;
  private final Winsock ws;
  private final Connections connections;
  final Operations operations;

  Overlapped(Places places, Connections connections) {
    this.places = places;
    this.ws = places.ws;
    this.connections = connections;
    operations = new Operations(places);
  }

  /** Every third operation has a completion routine, the others an event object. */
  private WSAOVERLAPPED_COMPLETION_ROUTINE routine(Op op) {
    return op.n() % 3 == 0 ? operations::completed : null;
  }

  private WSAEVENT event(Op op) {
    return op.n() % 3 == 0 ? null : places.event(op.b());
  }

  // Transfers

  String receive(Op op) {
    SOCKET s = places.socket(places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::isConnected));
    byte[] buffer = new byte[1 + op.n()];
    int flags = op.n() % 10 == 0 ? MSG_OOB : 0;
    return operations.begin(
        "recv",
        s,
        event(op),
        buffer,
        operation ->
            ws.WSARecv(
                    s,
                    new WSABUF[] {new WSABUF(buffer)},
                    1,
                    new int[1],
                    new int[] {flags},
                    operation.overlapped(),
                    routine(op))
                == 0);
  }

  String send(Op op) {
    SOCKET s = places.socket(places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::isConnected));
    byte[] buffer = Transfers.bytes(op.n());
    return operations.begin(
        "send",
        s,
        event(op),
        buffer,
        operation ->
            ws.WSASend(
                    s,
                    new WSABUF[] {new WSABUF(buffer)},
                    1,
                    new int[1],
                    0,
                    operation.overlapped(),
                    routine(op))
                == 0);
  }

  String sendTo(Op op) {
    int place = places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::isDatagram);
    SOCKET s = places.socket(place);
    sockaddr to = places.destination(op.b(), places.line(place));
    if (to == null) {
      return Places.NOBODY;
    }
    byte[] buffer = Transfers.bytes(op.n());
    return operations.begin(
        "sendto",
        s,
        event(op),
        buffer,
        operation ->
            ws.WSASendTo(
                    s,
                    new WSABUF[] {new WSABUF(buffer)},
                    1,
                    new int[1],
                    0,
                    to,
                    to.sizeof(),
                    operation.overlapped(),
                    routine(op))
                == 0);
  }

  String receiveFrom(Op op) {
    int place = places.aim(op.a(), Aims::isReachable);
    SOCKET s = places.socket(place);
    byte[] buffer = new byte[1 + op.n()];
    SocketLine line = places.line(place);
    sockaddr from = Addresses.empty(line != null && line.protocol().endsWith("6"));
    return operations.begin(
        "recvfrom",
        s,
        event(op),
        buffer,
        operation ->
            ws.WSARecvFrom(
                    s,
                    new WSABUF[] {new WSABUF(buffer)},
                    1,
                    new int[1],
                    new int[1],
                    from,
                    new int[] {from.sizeof()},
                    operation.overlapped(),
                    routine(op))
                == 0);
  }

  // Connections

  /** Into a new socket. */
  String accept(Op op) {
    int place = places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::isListening);
    SocketLine line = places.line(place);
    int into = places.free(op.b());
    boolean v6 = line != null && line.protocol().endsWith("6");
    String opened = connections.open(into, SOCK_STREAM, v6);
    if (into < 0) {
      return opened;
    }
    SOCKET listening = places.socket(place);
    SOCKET accepting = places.socket(into);
    int room = op.n() % 2 == 0 ? 0 : op.n() % 40;
    int address = Addresses.empty(v6).sizeof() + BESIDE_ADDRESS_BYTES;
    byte[] buffer = new byte[room + 2 * address];
    return operations.begin(
        "accept",
        listening,
        places.event(op.b()),
        buffer,
        operation ->
            ws.AcceptEx(
                listening,
                accepting,
                buffer,
                room,
                address,
                address,
                new int[1],
                operation.overlapped()));
  }

  String connect(Op op) {
    int place = places.find(op.a(), op.isBlunt() ? Aims::any : Aims::isBoundStream);
    boolean v6 = place < 0 ? op.isV6() : places.line(place).protocol().endsWith("6");
    if (place < 0) {
      place = places.free(op.a());
      if (place < 0) {
        return Places.FULL;
      }
      connections.bound(place, v6);
    }
    int to =
        places.aim(
            op.b(), other -> Aims.isListening(other) && other.protocol().endsWith("6") == v6);
    SOCKET s = places.socket(place);
    sockaddr address = Addresses.of(ws, places.socket(to), v6);
    byte[] buffer = Transfers.bytes(op.n() % 20);
    return operations.begin(
        "connect",
        s,
        places.event(op.b()),
        buffer,
        operation ->
            ws.ConnectEx(
                s,
                address,
                address.sizeof(),
                buffer,
                buffer.length,
                new int[1],
                operation.overlapped()));
  }

  String disconnect(Op op) {
    int place = places.aim(op.a(), Aims::isConnectedStream);
    SOCKET s = places.socket(place);
    // closed with unread data right behind its end, a connection is reset if the end is on its way
    boolean races = places.hasData(place) || places.hasUrgentData(place);
    int flags = op.n() % 2 == 0 && !races ? TF_REUSE_SOCKET : 0;
    return operations.begin(
        "disconnect",
        s,
        places.event(op.b()),
        new byte[0],
        operation -> ws.DisconnectEx(s, operation.overlapped(), flags, 0));
  }

  /** A socket connected by AcceptEx or ConnectEx gets to know it. */
  String update(Op op) {
    SOCKET s = places.socket(places.aim(op.a(), Aims::isConnectedStream));
    int listening = places.find(op.b(), Aims::isListening);
    if (op.n() % 2 == 0 || listening < 0) {
      return places.status(ws.setsockopt(s, SOL_SOCKET, SO_UPDATE_CONNECT_CONTEXT, null, 0));
    }
    byte[] handle = Settings.bytes(places.socket(listening).value());
    return places.status(
        ws.setsockopt(s, SOL_SOCKET, SO_UPDATE_ACCEPT_CONTEXT, handle, handle.length));
  }

  // What becomes of operations

  String result(Op op) {
    Operation operation = operations.get(op.n());
    if (operation == null) {
      return Places.NOBODY;
    }
    int[] count = new int[1];
    int[] flags = new int[1];
    boolean ended =
        ws.WSAGetOverlappedResult(operation.socket(), operation.overlapped(), count, false, flags);
    return ended
        ? operation.name() + " " + Arrays.toString(count) + Arrays.toString(flags)
        : places.error();
  }

  /** One operation, or all of a socket. */
  String cancel(Op op) {
    Operation operation = operations.get(op.n());
    if (operation == null) {
      return Places.NOBODY;
    }
    boolean any =
        ws.CancelIoEx(operation.socket(), op.b() % 2 == 0 ? operation.overlapped() : null);
    return any ? operation.name() : places.error();
  }

  /** An alertable wait, without waiting: what is queued runs. */
  String alert(Op op) {
    boolean alertable = !op.isBlunt();
    int result =
        op.n() % 2 == 0
            ? ws.SleepEx(0, alertable)
            : ws.WSAWaitForMultipleEvents(
                1, new WSAEVENT[] {places.event(op.b())}, false, 0, alertable);
    return result + " " + operations.takeRan();
  }

  String queue(Op op) {
    int result =
        ws.QueueUserAPC(data -> operations.ran("apc " + data), ws.GetCurrentThread(), op.n());
    return String.valueOf(result != 0);
  }
}
