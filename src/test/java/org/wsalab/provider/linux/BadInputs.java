package org.wsalab.provider.linux;

import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wsalab.notification.Observer;
import org.wsalab.notification.Profile;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;
import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.ConditionProc;
import org.wsalab.winsock.Form;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.WSAPROTOCOL_INFO;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.Ws2tcpip;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.in6_addr;
import org.wsalab.winsock.in_addr;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;
import org.wsalab.winsock.sockaddr_in6;
import org.wsalab.winsock.timeval;

/**
 * A session with handles of every kind and state, and a source of arguments for any call, most of
 * them wrong. A watchdog ends calls that would wait for ever.
 */
final class BadInputs implements AutoCloseable {
  private static final long PATIENCE_NANOS = 10_000_000;
  private static final int[] NUMBERS = {
    0,
    1,
    -1,
    2,
    3,
    8,
    16,
    23,
    28,
    64,
    65,
    255,
    1023,
    1024,
    65535,
    65536,
    0x202,
    0x1001,
    Integer.MAX_VALUE,
    Integer.MIN_VALUE,
    0x80000001
  };

  private static final int[] OPTIONS = {
    WinSock2.SO_LINGER,
    WinSock2.SO_DONTLINGER,
    WinSock2.SO_REUSEADDR,
    WinSock2.SO_EXCLUSIVEADDRUSE,
    WinSock2.SO_SNDBUF,
    WinSock2.SO_RCVBUF,
    WinSock2.SO_SNDTIMEO,
    WinSock2.SO_RCVTIMEO,
    WinSock2.SO_ERROR,
    WinSock2.SO_TYPE,
    WinSock2.SO_ACCEPTCONN,
    WinSock2.TCP_NODELAY,
    Ws2tcpip.IPV6_V6ONLY,
    WinSock2.SO_DEBUG
  };

  private final Random chance;
  private final Stack stack;
  private final Thread caller = Thread.currentThread();
  private final List<SOCKET> sockets = new ArrayList<>();
  private final List<WSAEVENT> events = new ArrayList<>();
  private final Thread watchdog = new Thread(this::watch, "watchdog");
  private long since;
  private boolean calling;
  private volatile boolean closed;

  BadInputs(Random chance) {
    this.chance = chance;
    stack = new LinuxProvider().open(new Settings(Profile.WINDOWS, Observer.NONE));
    Winsock winsock = stack.winsock();
    winsock.WSAStartup(0x0202, new WSADATA());
    addEvents(winsock);
    addSockets(winsock);
    watchdog.setDaemon(true);
    watchdog.start();
  }

  private void addEvents(Winsock winsock) {
    events.add(winsock.CreateEvent(null, true, true, null));
    events.add(winsock.CreateEvent(null, false, false, null));
    WSAEVENT gone = winsock.WSACreateEvent();
    winsock.WSACloseEvent(gone);
    events.add(gone);
  }

  private void addSockets(Winsock winsock) {
    SOCKET listening = winsock.socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address = loopback(0);
    winsock.bind(listening, address, sockaddr_in.SIZE);
    winsock.listen(listening, 1);
    winsock.getsockname(listening, address, new int[] {sockaddr_in.SIZE});
    SOCKET connected = winsock.socket(AF_INET, SOCK_STREAM, 0);
    winsock.connect(connected, address, sockaddr_in.SIZE);
    SOCKET gone = winsock.socket(AF_INET, SOCK_DGRAM, 0);
    winsock.closesocket(gone);
    sockets.addAll(List.of(listening, connected, gone));
    sockets.add(winsock.socket(AF_INET, SOCK_STREAM, 0));
    sockets.add(winsock.socket(AF_INET, SOCK_DGRAM, 0));
  }

  Winsock winsock() {
    return stack.winsock();
  }

  /** Takes the one WSAStartup back. */
  void cleanUp() {
    winsock().WSACleanup();
  }

  /** A call begins: from now on the watchdog counts. */
  synchronized void begin() {
    since = System.nanoTime();
    calling = true;
  }

  /** A call has ended, and with it an interruption that came too late. */
  synchronized void end() {
    calling = false;
    Thread.interrupted();
  }

  private void watch() {
    while (!closed) {
      java.util.concurrent.locks.LockSupport.parkNanos(PATIENCE_NANOS / 4);
      synchronized (this) {
        if (calling && System.nanoTime() - since > PATIENCE_NANOS) {
          stack.interrupt(caller);
        }
      }
    }
  }

  Object[] argumentsFor(Method method) {
    Parameter[] parameters = method.getParameters();
    Object[] arguments = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      arguments[i] = argumentFor(parameters[i]);
    }
    return arguments;
  }

  private Object argumentFor(Parameter parameter) {
    Class<?> type = parameter.getType();
    if (type == int.class) {
      return number(parameter.getAnnotation(Form.class));
    }
    if (type == long.class) {
      return chance.nextLong();
    }
    if (type == boolean.class) {
      return chance.nextBoolean();
    }
    return one(3) ? null : object(type);
  }

  private Object object(Class<?> type) {
    if (type == SOCKET.class) {
      return socket();
    }
    if (type == HANDLE.class) {
      return handle();
    }
    if (type == HANDLE[].class) {
      return handles();
    }
    if (type == byte[].class) {
      return new byte[pick(0, 1, 16, 4096)];
    }
    if (type == int[].class) {
      return one(4) ? new int[0] : new int[] {NUMBERS[chance.nextInt(NUMBERS.length)]};
    }
    if (type == sockaddr.class) {
      return address();
    }
    if (type == fd_set.class) {
      return set();
    }
    if (type == timeval.class) {
      return new timeval(pick(0, 0, -1), pick(0, 1000, -1, Integer.MAX_VALUE));
    }
    if (type == String.class) {
      return new String[] {"", "127.0.0.1", "::1", "256.1.1.1", "name", "\0"}[chance.nextInt(6)];
    }
    return structure(type);
  }

  private Object structure(Class<?> type) {
    if (type == WSADATA.class) {
      return new WSADATA();
    }
    if (type == WSANETWORKEVENTS.class) {
      return new WSANETWORKEVENTS();
    }
    if (type == WSAPROTOCOL_INFO.class) {
      return new WSAPROTOCOL_INFO();
    }
    if (type == WSABUF.class) {
      return new WSABUF();
    }
    if (type == ConditionProc.class) {
      int answer = pick(WinSock2.CF_ACCEPT, WinSock2.CF_REJECT, WinSock2.CF_DEFER, 99);
      return (ConditionProc) (caller, data) -> answer;
    }
    return new Object[] {new Object(), new in_addr(), new in6_addr()}[chance.nextInt(3)];
  }

  /** Half of the time a number that means something for its form, else any. */
  private int number(Form form) {
    if (form == null || chance.nextBoolean()) {
      return NUMBERS[chance.nextInt(NUMBERS.length)];
    }
    return switch (form.value()) {
      case MILLISECONDS -> pick(0, 1, -1, Integer.MIN_VALUE);
      case NETWORK_EVENTS -> chance.nextInt(2048);
      case IOCTL -> pick(WinSock2.FIONBIO, WinSock2.FIONREAD, WinSock2.SIOCATMARK);
      case LEVEL -> pick(WinSock2.SOL_SOCKET, WinSock2.IPPROTO_TCP, WinSock2.IPPROTO_IPV6);
      case OPTION -> OPTIONS[chance.nextInt(OPTIONS.length)];
      default -> chance.nextInt(32);
    };
  }

  private SOCKET socket() {
    int which = chance.nextInt(sockets.size() + 4);
    return switch (which - sockets.size()) {
      case 0 -> WinSock2.INVALID_SOCKET;
      case 1 -> SOCKET.of(chance.nextLong());
      case 2 -> SOCKET.of(events.get(0).value());
      case 3 -> SOCKET.of(0);
      default -> sockets.get(which);
    };
  }

  private HANDLE handle() {
    int which = chance.nextInt(events.size() + 3);
    return switch (which - events.size()) {
      case 0 -> WinSock2.WSA_INVALID_EVENT;
      case 1 -> HANDLE.of(chance.nextLong());
      case 2 -> sockets.get(0);
      default -> events.get(which);
    };
  }

  private HANDLE[] handles() {
    HANDLE[] handles = new HANDLE[pick(0, 1, 2, 64, 65)];
    for (int i = 0; i < handles.length; i++) {
      handles[i] = one(8) ? null : handle();
    }
    return handles;
  }

  private fd_set set() {
    fd_set set = new fd_set();
    for (int i = chance.nextInt(3); i > 0; i--) {
      fd_set.FD_SET(socket(), set);
    }
    return set;
  }

  private sockaddr address() {
    if (one(3)) {
      sockaddr_in6 in6 = new sockaddr_in6();
      in6.sin6_addr.s6_addr[15] = 1;
      in6.sin6_port = chance.nextInt(65536);
      return in6;
    }
    sockaddr_in in = loopback(pick(0, 1, 65535));
    if (one(4)) {
      in.sin_family = pick(0, WinSock2.AF_INET6, -1);
    }
    return in;
  }

  private static sockaddr_in loopback(int port) {
    sockaddr_in address = new sockaddr_in();
    address.sin_addr.s_addr = ByteOrder.htonl(WinSock2.INADDR_LOOPBACK);
    address.sin_port = ByteOrder.htons(port);
    return address;
  }

  private boolean one(int of) {
    return chance.nextInt(of) == 0;
  }

  private int pick(int... values) {
    return values[chance.nextInt(values.length)];
  }

  @Override
  public void close() {
    closed = true;
    stack.close();
    try {
      watchdog.join();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
