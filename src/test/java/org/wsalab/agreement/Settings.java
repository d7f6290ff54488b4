package org.wsalab.agreement;

import static org.wsalab.winsock.WinSock2.*;
import static org.wsalab.winsock.Ws2tcpip.IPV6_V6ONLY;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAPOLLFD;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.linger;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.timeval;

/** The calls that ask about sockets, and that set options. */
final class Settings {
  private static final int MANY_BYTES = 10_000;

  /** An option with the values that are drawn of it. */
  private record Option(int level, int name, int... values) {
    static Option of(int name, int... values) {
      return new Option(SOL_SOCKET, name, values);
    }
  }

  /**
   * TCP_NODELAY is never taken away, since nobody here waits for a delayed acknowledgement;
   * IPV6_V6ONLY is not either, since the simulated network has no dual sockets.
   */
  private static final List<Option> SETTABLE =
      List.of(
          Option.of(SO_OOBINLINE, 0, 1),
          Option.of(SO_KEEPALIVE, 0, 1),
          Option.of(SO_BROADCAST, 0, 1),
          Option.of(SO_REUSEADDR, 0, 1),
          Option.of(SO_EXCLUSIVEADDRUSE, 0, 1),
          Option.of(SO_DONTLINGER, 0, 1),
          Option.of(SO_RCVTIMEO, 1, 2),
          Option.of(SO_SNDTIMEO, 1, 2),
          Option.of(SO_RCVBUF, 65_536, 131_072),
          Option.of(SO_SNDBUF, 65_536, 131_072),
          Option.of(SO_OOBINLINE, 1, 0),
          new Option(IPPROTO_TCP, TCP_NODELAY, 1),
          new Option(IPPROTO_IPV6, IPV6_V6ONLY, 1));

  private static final List<Option> ASKED =
      List.of(
          Option.of(SO_ERROR),
          Option.of(SO_TYPE),
          Option.of(SO_ACCEPTCONN),
          Option.of(SO_LINGER),
          Option.of(SO_ERROR),
          Option.of(SO_OOBINLINE),
          Option.of(SO_REUSEADDR),
          Option.of(SO_RCVBUF),
          Option.of(SO_DONTLINGER));

  private final Places places;
  private final Winsock ws;

  Settings(Places places) {
    this.places = places;
    this.ws = places.ws;
  }

  static byte[] bytes(int value) {
    return ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
  }

  static byte[] bytes(long value) {
    return ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN).putLong(value).array();
  }

  static byte[] bytes(linger linger) {
    return ByteBuffer.allocate(2 * Short.BYTES)
        .order(ByteOrder.LITTLE_ENDIAN)
        .putShort((short) linger.l_onoff)
        .putShort((short) linger.l_linger)
        .array();
  }

  private SOCKET any(int place) {
    return places.socket(places.aim(place, Aims::any));
  }

  String mode(Op op) {
    boolean blocking = op.n() % 3 == 0;
    int[] mode = {blocking ? 0 : 1};
    SOCKET s = any(op.a());
    return places.status(op.b() % 2 == 0 ? ws.ioctlsocket(s, FIONBIO, mode) : ioctl(s, mode[0]));
  }

  String ask(Op op, int command) {
    int place = places.aim(op.a(), op.isBlunt() ? Aims::any : Aims::isConnected);
    int[] answer = {-7};
    SOCKET s = places.socket(place);
    int result = op.b() % 2 == 0 ? ws.ioctlsocket(s, command, answer) : ioctl(s, command, answer);
    return places.status(result) + " " + (answer[0] > MANY_BYTES ? "many" : answer[0]);
  }

  /** FIONBIO by WSAIoctl. */
  private int ioctl(SOCKET s, int mode) {
    return ws.WSAIoctl(s, FIONBIO, bytes(mode), Integer.BYTES, null, 0, new int[1], null, null);
  }

  /** A question by WSAIoctl. */
  private int ioctl(SOCKET s, int command, int[] answer) {
    byte[] out = bytes(answer[0]);
    int result = ws.WSAIoctl(s, command, null, 0, out, out.length, new int[1], null, null);
    answer[0] = ByteBuffer.wrap(out).order(ByteOrder.LITTLE_ENDIAN).getInt();
    return result;
  }

  String set(Op op) {
    Option option = SETTABLE.get(op.n() % SETTABLE.size());
    byte[] value = bytes(option.values[op.b() % option.values.length]);
    return places.status(
        ws.setsockopt(any(op.a()), option.level, option.name, value, value.length));
  }

  String get(Op op) {
    Option option = ASKED.get(op.n() % ASKED.size());
    byte[] value = {-7, -7, -7, -7};
    int result =
        ws.getsockopt(any(op.a()), option.level, option.name, value, new int[] {value.length});
    return places.status(result) + " " + Arrays.toString(value);
  }

  String select(Op op) {
    SOCKET s = any(op.a());
    fd_set read = set(s);
    fd_set write = set(s);
    fd_set except = set(s);
    int result = ws.select(0, read, write, except, new timeval(0, 0));
    return places.status(result)
        + (read.sockets().isEmpty() ? "" : " read")
        + (write.sockets().isEmpty() ? "" : " write")
        + (except.sockets().isEmpty() ? "" : " except");
  }

  private static fd_set set(SOCKET s) {
    fd_set set = new fd_set();
    set.assign(s == null ? List.of() : List.of(s));
    return set;
  }

  String poll(Op op) {
    int wanted = POLLRDNORM | POLLRDBAND | POLLWRNORM;
    WSAPOLLFD[] array = {new WSAPOLLFD(any(op.a()), wanted), new WSAPOLLFD(any(op.b()), POLLIN)};
    int result = ws.WSAPoll(array, array.length, 0);
    return places.status(result) + " " + Arrays.toString(array);
  }

  String name(Op op, PortNames names) {
    int place = places.aim(op.a(), Aims::any);
    boolean v6 = places.line(place) != null && places.line(place).protocol().endsWith("6");
    sockaddr address = Addresses.empty(v6);
    int[] length = {address.sizeof()};
    SOCKET s = places.socket(place);
    boolean peer = op.n() % 2 == 0;
    int result = peer ? ws.getpeername(s, address, length) : ws.getsockname(s, address, length);
    SocketLine line = places.line(place);
    if (result == 0 && line != null && address.toString().equals(line.peer())) {
      return names.peer(line);
    }
    return places.status(result)
        + (result == 0 ? " " + names.name(line.protocol(), address.toString()) : "");
  }
}
