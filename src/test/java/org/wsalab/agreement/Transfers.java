package org.wsalab.agreement;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.wsalab.winsock.WinError.WSAETIMEDOUT;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.*;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.timeval;

/** The calls that send and receive. */
final class Transfers {
  private static final int TURNS_MAX = 10_000;
  private static final int CHUNK_BYTES = 65536;
  private static final int PATIENCE_SECONDS = 10;

  /** More than the buffers of a connection can grow to. */
  private static final int FILL_BYTES = 12 << 20;

  /** How what fills a connection ends. */
  private static final String END = "this is where it ends";

  private final Places places;
  private final Winsock ws;

  Transfers(Places places) {
    this.places = places;
    this.ws = places.ws;
  }

  private int aim(Op op, Predicate<SocketLine> wanted) {
    return places.aim(op.a(), op.isBlunt() ? Aims::any : wanted);
  }

  // Send

  String send(Op op) {
    SOCKET s = places.socket(aim(op, Aims::isConnected));
    return places.status(ws.send(s, bytes(op.n()), op.n(), 0));
  }

  /** The last byte is urgent. */
  String sendUrgent(Op op) {
    int place = aim(op, Aims::isConnectedStream);
    SocketLine line = places.line(place);
    if (line != null && Aims.isConnected(line) && !places.isAccepted(line)) {
      return Places.NOBODY; // of two urgent bytes that nobody looks at Linux keeps one
    }
    SOCKET s = places.socket(place);
    int length = 1 + op.n() % 3;
    return places.status(ws.send(s, bytes(length), length, MSG_OOB));
  }

  String sendto(Op op) {
    int place = aim(op, Aims::isDatagram);
    sockaddr address = places.destination(op.b(), places.line(place));
    if (address == null) {
      return Places.NOBODY; // Linux tells only a socket that is connected
    }
    SOCKET s = places.socket(place);
    byte[] bytes = bytes(op.n());
    int length = address.sizeof();
    if (op.a() % 2 == 0) {
      return places.status(ws.sendto(s, bytes, bytes.length, 0, address, length));
    }
    int[] sent = new int[1];
    WSABUF[] buffers = {new WSABUF(bytes)};
    int result = ws.WSASendTo(s, buffers, 1, sent, 0, address, length, null, null);
    return result == 0 ? String.valueOf(sent[0]) : places.error();
  }

  /**
   * More than can ever fit is taken all the same (WRITE-5), and nothing more after it. How much of
   * it has reached the peer is each side's own matter; that all comes when the peer drains it is
   * not.
   */
  String fill(Op op) {
    int place = aim(op, Aims::isConnectedStream);
    SocketLine line = places.line(place);
    if (line == null || line.blocking()) {
      return "(would block)";
    }
    SOCKET s = places.socket(place);
    byte[] chunk = new byte[FILL_BYTES];
    byte[] end = END.getBytes(ISO_8859_1);
    System.arraycopy(end, 0, chunk, FILL_BYTES - end.length, end.length);
    int count = ws.send(s, chunk, chunk.length, 0);
    if (count < 0) {
      return places.error();
    }
    places.fill(line);
    places.side.settle();
    return count + " " + places.status(ws.send(s, chunk, 1, 0));
  }

  // Receive

  String recv(Op op, int flags) {
    SOCKET s = places.socket(places.aimConnected(op.a(), places::hasData));
    byte[] buffer = new byte[op.n()];
    int count = ws.recv(s, buffer, buffer.length, flags);
    return places.status(count) + " " + Arrays.hashCode(buffer);
  }

  String recvUrgent(Op op) {
    SOCKET s = places.socket(places.aimConnected(op.a(), places::hasUrgentData));
    byte[] buffer = new byte[1];
    int count = ws.recv(s, buffer, 1, MSG_OOB);
    return places.status(count) + " " + buffer[0];
  }

  String recvfrom(Op op, PortNames names) {
    int place = places.aimConnected(op.a(), each -> isDatagramWithData(each));
    SocketLine line = places.line(place);
    byte[] buffer = new byte[op.n()];
    sockaddr from = Addresses.empty(line != null && line.protocol().endsWith("6"));
    int count =
        ws.recvfrom(
            places.socket(place), buffer, buffer.length, 0, from, new int[] {from.sizeof()});
    String result = places.status(count);
    String sender = from.port() == 0 ? "" : " from " + names.name(line.protocol(), from.toString());
    return result + " " + Arrays.hashCode(buffer) + sender;
  }

  private boolean isDatagramWithData(int place) {
    return Aims.isDatagram(places.line(place)) && places.hasData(place);
  }

  /** Receives all there is, and all that waits at the sender for space. */
  String drain(Op op) {
    int place = aim(op, Aims::isConnected);
    SOCKET s = places.socket(place);
    SocketLine line = places.line(place);
    boolean mustEnd = places.isFull(line);
    byte[] buffer = new byte[CHUNK_BYTES];
    String last = "";
    for (int i = 0; i < TURNS_MAX; i++) {
      int count = ws.recv(s, buffer, buffer.length, 0);
      boolean none = count < 0 && isNothing(ws.WSAGetLastError());
      if (count <= 0 && !(none && mustEnd)) {
        String result = places.status(count);
        if (line != null) {
          places.empty(line);
        }
        return result;
      }
      if (count > 0) {
        String sofar = last + new String(buffer, 0, count, ISO_8859_1);
        mustEnd &= !sofar.contains(END); // something else may follow
        last = sofar.substring(Math.max(0, sofar.length() - END.length()));
      } else {
        awaitMore(s);
      }
      places.side.settle();
    }
    return "no end";
  }

  private static boolean isNothing(int error) {
    return error == WSAEWOULDBLOCK || error == WSAETIMEDOUT;
  }

  /** A thread of the kernel's side hands on what waits for space. */
  private void awaitMore(SOCKET s) {
    fd_set read = new fd_set();
    read.assign(List.of(s));
    if (ws.select(0, read, null, null, new timeval(PATIENCE_SECONDS, 0)) != 1) {
      throw new AssertionError("what waits for space does not come");
    }
  }

  static byte[] bytes(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i * 31 + length);
    }
    return bytes;
  }
}
