package org.wsalab.lab;

import static org.wsalab.winsock.WinSock2.SOCKET_ERROR;

import java.nio.charset.StandardCharsets;
import org.wsalab.winsock.AddressBytes;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.MSG;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.WinBase;
import org.wsalab.winsock.linger;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in6;

/**
 * Overloads of the {@link Calls} that are shorter to type, for static import beside them. Each
 * makes exactly one call of Winsock, which fails and sets the last error as always.
 *
 * <p>A host is a numeric IPv4 or IPv6 address or {@code localhost}, which is 127.0.0.1; no name is
 * ever looked up. A host or a port that is none, and an offset or a length past a buffer, is passed
 * on as a null pointer, so that the call fails with WSAEFAULT.
 */
public final class Comfort {
  private Comfort() {}

  // Addresses

  /** An address from text, such as {@code sockaddr("127.0.0.1", 5000)}; null when it is none. */
  public static sockaddr sockaddr(String host, int port) {
    return Addresses.of(host, port);
  }

  /** {@code bind(s, "127.0.0.1", 0)}: port 0 lets the system choose. */
  public static int bind(SOCKET s, String host, int port) {
    return bind(s, Addresses.of(host, port));
  }

  /** Gives a socket its local address. */
  public static int bind(SOCKET s, sockaddr name) {
    return Calls.bind(s, name, Addresses.sizeof(name));
  }

  /** {@code connect(s, "127.0.0.1", port)}. */
  public static int connect(SOCKET s, String host, int port) {
    return connect(s, Addresses.of(host, port));
  }

  /** Connects to a peer. */
  public static int connect(SOCKET s, sockaddr name) {
    return Calls.connect(s, name, Addresses.sizeof(name));
  }

  /** Takes the next connection without asking who it is. */
  public static SOCKET accept(SOCKET s) {
    return Calls.accept(s, null, null);
  }

  /** The local address; null when the call fails. */
  public static sockaddr getsockname(SOCKET s) {
    sockaddr name = Addresses.emptyFor(s);
    return Calls.getsockname(s, name, new int[] {name.sizeof()}) == 0 ? name : null;
  }

  /** The peer's address; null when the call fails. */
  public static sockaddr getpeername(SOCKET s) {
    sockaddr name = Addresses.emptyFor(s);
    return Calls.getpeername(s, name, new int[] {name.sizeof()}) == 0 ? name : null;
  }

  /** The local port in host byte order; SOCKET_ERROR when getsockname fails. */
  public static int port(SOCKET s) {
    sockaddr name = getsockname(s);
    return name == null ? SOCKET_ERROR : name.port();
  }

  // Send and receive

  /** Sends a text as UTF-8. */
  public static int send(SOCKET s, String text, int flags) {
    byte[] bytes = utf8(text);
    return Calls.send(s, bytes, bytes == null ? 1 : bytes.length, flags);
  }

  /** Sends all bytes of an array. */
  public static int send(SOCKET s, byte[] buf) {
    return Calls.send(s, buf, buf == null ? 1 : buf.length, 0);
  }

  /** Sends {@code len} bytes of an array from {@code off} on. */
  public static int send(SOCKET s, byte[] buf, int off, int len, int flags) {
    return Calls.send(s, Buffers.part(buf, off, len), Buffers.length(buf, off, len), flags);
  }

  /** Receives at most {@code len} bytes, and never more than 1 MiB. */
  public static Received recv(SOCKET s, int len, int flags) {
    byte[] buf = Buffers.ofSize(len);
    int n = Calls.recv(s, buf, buf == null ? len : buf.length, flags);
    return Buffers.received(s, buf, n, null);
  }

  /** Receives at most {@code len} bytes into an array from {@code off} on. */
  public static int recv(SOCKET s, byte[] buf, int off, int len, int flags) {
    byte[] part = Buffers.part(buf, off, len);
    int n = Calls.recv(s, part, Buffers.length(buf, off, len), flags);
    if (n > 0) {
      System.arraycopy(part, 0, buf, off, n);
    }
    return n;
  }

  /** Sends a text as one UTF-8 datagram. */
  public static int sendto(SOCKET s, String text, int flags, String host, int port) {
    return sendto(s, text, flags, Addresses.of(host, port));
  }

  /** Sends a text as one UTF-8 datagram. */
  public static int sendto(SOCKET s, String text, int flags, sockaddr to) {
    byte[] bytes = utf8(text);
    int len = bytes == null ? 1 : bytes.length;
    return Calls.sendto(s, bytes, len, flags, to, Addresses.sizeof(to));
  }

  /** Receives a datagram of at most {@code len} bytes, with its sender. */
  public static Received recvfrom(SOCKET s, int len, int flags) {
    byte[] buf = Buffers.ofSize(len);
    sockaddr from = Addresses.emptyFor(s);
    int[] fromlen = {from.sizeof()};
    int n = Calls.recvfrom(s, buf, buf == null ? len : buf.length, flags, from, fromlen);
    return Buffers.received(s, buf, n, from);
  }

  // Overlapped

  /** Sends one buffer; {@code WSASend(s, new WSABUF("hello"), new WSAOVERLAPPED(e))}. */
  public static int WSASend(SOCKET s, WSABUF buffer, WSAOVERLAPPED overlapped) {
    return WSASend(s, buffer, overlapped, null);
  }

  /** Sends one buffer; the routine runs in an alertable wait of this thread. */
  public static int WSASend(
      SOCKET s, WSABUF buffer, WSAOVERLAPPED overlapped, WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    return Calls.WSASend(s, new WSABUF[] {buffer}, 1, new int[1], 0, overlapped, routine);
  }

  /** Receives into one buffer. */
  public static int WSARecv(SOCKET s, WSABUF buffer, WSAOVERLAPPED overlapped) {
    return WSARecv(s, buffer, overlapped, null);
  }

  /** Receives into one buffer; the routine runs in an alertable wait of this thread. */
  public static int WSARecv(
      SOCKET s, WSABUF buffer, WSAOVERLAPPED overlapped, WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    WSABUF[] buffers = {buffer};
    return Calls.WSARecv(s, buffers, 1, new int[1], new int[1], overlapped, routine);
  }

  /** Receives a datagram into one buffer; its sender is written when the operation ends. */
  public static int WSARecvFrom(SOCKET s, WSABUF buffer, sockaddr from, WSAOVERLAPPED overlapped) {
    WSABUF[] buffers = {buffer};
    int[] fromlen = {Addresses.sizeof(from)};
    return Calls.WSARecvFrom(
        s, buffers, 1, new int[1], new int[1], from, fromlen, overlapped, null);
  }

  /** The count of an operation that has succeeded, or SOCKET_ERROR. */
  public static int WSAGetOverlappedResult(SOCKET s, WSAOVERLAPPED overlapped, boolean fWait) {
    int[] count = {0};
    boolean succeeded = Calls.WSAGetOverlappedResult(s, overlapped, count, fWait, new int[1]);
    return succeeded ? count[0] : SOCKET_ERROR;
  }

  /** Takes the next connection into a socket made before; no data, addresses thrown away. */
  public static boolean AcceptEx(SOCKET listening, SOCKET s, WSAOVERLAPPED overlapped) {
    int length = sockaddr_in6.SIZE + 16;
    byte[] output = new byte[2 * length];
    return Calls.AcceptEx(listening, s, output, 0, length, length, new int[1], overlapped);
  }

  /** Takes the next connection and its first data, at most {@code size} bytes of the buffer. */
  public static boolean AcceptEx(
      SOCKET listening, SOCKET s, WSABUF output, int size, WSAOVERLAPPED overlapped) {
    int length = sockaddr_in6.SIZE + 16;
    byte[] buffer = output.buf;
    return Calls.AcceptEx(listening, s, buffer, size, length, length, new int[1], overlapped);
  }

  /** Connects a bound socket. */
  public static boolean ConnectEx(SOCKET s, String host, int port, WSAOVERLAPPED overlapped) {
    sockaddr name = Addresses.of(host, port);
    return Calls.ConnectEx(s, name, Addresses.sizeof(name), null, 0, new int[1], overlapped);
  }

  /** Connects a bound socket and sends a text. */
  public static boolean ConnectEx(
      SOCKET s, String host, int port, String text, WSAOVERLAPPED overlapped) {
    sockaddr name = Addresses.of(host, port);
    byte[] data = utf8(text);
    int length = data == null ? 0 : data.length;
    return Calls.ConnectEx(s, name, Addresses.sizeof(name), data, length, new int[1], overlapped);
  }

  // Messages and control

  /** A message-only window of this thread. */
  public static HANDLE CreateWindowEx() {
    return Calls.CreateWindowEx(
        0, "Message", null, 0, 0, 0, 0, 0, WinBase.HWND_MESSAGE, null, null, null);
  }

  /** Takes the next message of this thread, if there is one. */
  public static int PeekMessage(MSG message) {
    return Calls.PeekMessage(message, null, 0, 0, WinBase.PM_REMOVE);
  }

  /** Waits for the next message of this thread. */
  public static int GetMessage(MSG message) {
    return Calls.GetMessage(message, null, 0, 0);
  }

  /** Asks to be told of the next change: SIO_ADDRESS_LIST_CHANGE. */
  public static int WSAIoctl(SOCKET s, int code, WSAOVERLAPPED overlapped) {
    return Calls.WSAIoctl(s, code, null, 0, null, 0, new int[1], overlapped, null);
  }

  /** Asks to be told of the next change of the way to an address: SIO_ROUTING_INTERFACE_CHANGE. */
  public static int WSAIoctl(SOCKET s, int code, sockaddr destination, WSAOVERLAPPED overlapped) {
    byte[] in = destination == null ? null : AddressBytes.of(destination);
    int length = in == null ? 0 : in.length;
    return Calls.WSAIoctl(s, code, in, length, null, 0, new int[1], overlapped, null);
  }

  /** Asks whether an extension is there: SIO_GET_EXTENSION_FUNCTION_POINTER. */
  public static int WSAIoctl(SOCKET s, int code, byte[] in) {
    int length = in == null ? 0 : in.length;
    byte[] out = new byte[Long.BYTES];
    return Calls.WSAIoctl(s, code, in, length, out, out.length, new int[1], null, null);
  }

  // Options

  /** The bytes of a handle, as {@code &listening} stands for SO_UPDATE_ACCEPT_CONTEXT in C. */
  public static byte[] addressOf(SOCKET s) {
    return s == null ? null : OptionValue.of(s);
  }

  /** {@code ioctlsocket(s, FIONBIO, 1)}. */
  public static int ioctlsocket(SOCKET s, int cmd, int value) {
    return Calls.ioctlsocket(s, cmd, new int[] {value});
  }

  /** {@code ioctlsocket(s, FIONREAD)}: what it answers, or SOCKET_ERROR. */
  public static int ioctlsocket(SOCKET s, int cmd) {
    int[] answer = {0};
    return Calls.ioctlsocket(s, cmd, answer) == 0 ? answer[0] : SOCKET_ERROR;
  }

  /** Sets an option that is a number. */
  public static int setsockopt(SOCKET s, int level, int optname, int value) {
    return Calls.setsockopt(s, level, optname, OptionValue.of(value), Integer.BYTES);
  }

  /** Sets an option that is a BOOL. */
  public static int setsockopt(SOCKET s, int level, int optname, boolean value) {
    return setsockopt(s, level, optname, value ? 1 : 0);
  }

  /** Sets SO_LINGER: {@code setsockopt(s, SOL_SOCKET, SO_LINGER, new linger(1, 0))}. */
  public static int setsockopt(SOCKET s, int level, int optname, linger value) {
    byte[] bytes = value == null ? null : OptionValue.of(value);
    return Calls.setsockopt(s, level, optname, bytes, linger.SIZE);
  }

  /** The value of an option that is a number or a BOOL, or SOCKET_ERROR. */
  public static int getsockopt(SOCKET s, int level, int optname) {
    byte[] value = new byte[Integer.BYTES];
    int status = Calls.getsockopt(s, level, optname, value, new int[] {value.length});
    return status == 0 ? OptionValue.number(value) : SOCKET_ERROR;
  }

  // Network events

  /** What was on record, cleared now; null when the call fails. The event may be null. */
  public static WSANETWORKEVENTS WSAEnumNetworkEvents(SOCKET s, HANDLE hEventObject) {
    WSANETWORKEVENTS events = new WSANETWORKEVENTS();
    return Calls.WSAEnumNetworkEvents(s, hEventObject, events) == 0 ? events : null;
  }

  /** The version word of WSAStartup: {@code MAKEWORD(2, 2)}. */
  public static int MAKEWORD(int low, int high) {
    return low & 0xFF | (high & 0xFF) << Byte.SIZE;
  }

  // Scripts

  /** Runs {@code body} in a lab thread of the current session. */
  public static LabThread spawn(String name, LabThread.Body body) {
    return Lab.current().spawn(name, body);
  }

  /** Writes a remark into the journal. */
  public static void note(String text) {
    Lab.current().note(text);
  }

  /**
   * Ends the script with expected and actual unless the two are equal. Numbers may be of different
   * sizes, and what {@code recv} returned may be compared with its text or its count.
   *
   * @throws AssertionError when they are not
   */
  public static void expect(Object actual, Object expected) {
    Expectation.equal(actual, expected);
  }

  /**
   * Ends the script with {@code expectation}, which says what was to hold, unless it does.
   *
   * @throws AssertionError when it does not
   */
  public static void expect(boolean holds, String expectation) {
    Expectation.holds(holds, expectation);
  }

  private static byte[] utf8(String text) {
    return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
  }
}
