package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FIONBIO;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.SOMAXCONN;
import static org.wsalab.winsock.WinSock2.WSA_WAIT_EVENT_0;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.wsalab.notification.Happening;
import org.wsalab.notification.Profile;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;
import org.wsalab.winsock.ErrorCode;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSADATA;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.Winsock;
import org.wsalab.winsock.sockaddr;

/**
 * A started session of the provider for each test, and what most tests begin with. At the end the
 * session is closed, and no descriptor of it may be left.
 */
final class LinuxFixture implements BeforeEachCallback, AfterEachCallback {
  /** After this a wait has failed; nothing is expected to take so long. */
  static final int DEADLINE_MS = 10_000;

  /** When a test that is still under way has its blocked call interrupted. */
  private static final int TEST_MS_MAX = 30_000;

  private static final int ROUNDS_MAX = 1000;
  private static final ScheduledExecutorService WATCHDOG =
      Executors.newSingleThreadScheduledExecutor(LinuxFixture::daemon);

  private final Profile profile;
  private List<String> descriptorsBefore = List.of();
  private List<Happening> happenings = List.of();
  private final List<Background<?>> backgrounds = new ArrayList<>();
  private LinuxFixture other;
  private Future<?> tooLong;
  Stack stack;
  Winsock ws;

  LinuxFixture() {
    this(Profile.WINDOWS);
  }

  LinuxFixture(Profile profile) {
    this.profile = profile;
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    Optional<String> missing = new LinuxProvider().unavailable();
    assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElseThrow());
    open();
    Thread thread = Thread.currentThread();
    tooLong = WATCHDOG.schedule(() -> stack.interrupt(thread), TEST_MS_MAX, TimeUnit.MILLISECONDS);
  }

  @Override
  public void afterEach(ExtensionContext context) {
    if (tooLong == null) {
      return; // skipped
    }
    tooLong.cancel(false);
    stack.close();
    if (other != null) {
      other.stack.close();
      other = null;
    }
    backgrounds.forEach(Background::await);
    backgrounds.clear();
    if (context.getExecutionException().isEmpty()) {
      assertThat(Descriptors.ofNetwork())
          .as("descriptors after the session was closed")
          .isEqualTo(descriptorsBefore);
    }
  }

  /** Opens the session, for tests that are not run by JUnit's extension. */
  LinuxFixture open() {
    descriptorsBefore = Descriptors.ofNetwork();
    happenings = Collections.synchronizedList(new ArrayList<>());
    stack = new LinuxProvider().open(new Settings(profile, happenings::add));
    ws = stack.winsock();
    assertThat(ws.WSAStartup(0x0202, new WSADATA())).isZero();
    return this;
  }

  /** Another session beside this one, closed with it. */
  LinuxFixture otherSession() {
    if (other == null) {
      other = new LinuxFixture(profile).open();
    }
    return other;
  }

  /** Calls under way have given back what they hold when the session is looked at in the end. */
  synchronized void awaitAtTheEnd(Background<?> background) {
    backgrounds.add(background);
  }

  /** What the observer was told so far; a copy. */
  List<Happening> happenings() {
    synchronized (happenings) {
      return List.copyOf(happenings);
    }
  }

  // Sockets

  SOCKET tcp() {
    return socket(AF_INET, SOCK_STREAM);
  }

  SOCKET udp() {
    return socket(AF_INET, SOCK_DGRAM);
  }

  SOCKET socket(int family, int type) {
    SOCKET s = ws.socket(family, type, 0);
    assertThat(s).as("socket: " + error()).isNotEqualTo(INVALID_SOCKET);
    return s;
  }

  /** Binds to loopback, to a port of the system's choice. */
  SOCKET bound(SOCKET s, int family) {
    sockaddr any = Loopback.address(family, 0);
    succeeds(ws.bind(s, any, any.sizeof()));
    return s;
  }

  SOCKET listening() {
    return listening(AF_INET);
  }

  SOCKET listening(int family) {
    SOCKET s = bound(socket(family, SOCK_STREAM), family);
    succeeds(ws.listen(s, SOMAXCONN));
    return s;
  }

  /** A bound datagram socket. */
  SOCKET boundUdp() {
    return bound(udp(), AF_INET);
  }

  /** Where a bound socket is. */
  sockaddr nameOf(SOCKET s) {
    return nameOf(s, AF_INET);
  }

  sockaddr nameOf(SOCKET s, int family) {
    sockaddr name = Loopback.address(family, 0);
    succeeds(ws.getsockname(s, name, new int[] {name.sizeof()}));
    return name;
  }

  Connection connection() {
    return connection(AF_INET);
  }

  /** Two connected, blocking sockets. */
  Connection connection(int family) {
    SOCKET listening = listening(family);
    Connection connection = connection(listening, family);
    succeeds(ws.closesocket(listening));
    return connection;
  }

  /** The same over a socket that listens already. */
  Connection connection(SOCKET listening, int family) {
    SOCKET client = socket(family, SOCK_STREAM);
    connect(client, nameOf(listening, family));
    SOCKET server = ws.accept(listening, null, null);
    assertThat(server).as("accept: " + error()).isNotEqualTo(INVALID_SOCKET);
    return new Connection(client, server);
  }

  void connect(SOCKET s, sockaddr peer) {
    succeeds(ws.connect(s, peer, peer.sizeof()));
  }

  SOCKET nonBlocking(SOCKET s) {
    succeeds(ws.ioctlsocket(s, FIONBIO, new int[] {1}));
    return s;
  }

  // Transfers

  void send(SOCKET s, String text) {
    byte[] bytes = Text.bytes(text);
    assertThat(ws.send(s, bytes, bytes.length, 0)).as("send: " + error()).isEqualTo(bytes.length);
  }

  /** What one receive gives. */
  String recv(SOCKET s, int room) {
    return recv(s, room, 0);
  }

  String recv(SOCKET s, int room, int flags) {
    byte[] buffer = new byte[room];
    int count = ws.recv(s, buffer, room, flags);
    assertThat(count).as("recv: " + error()).isNotNegative();
    return Text.of(buffer, count);
  }

  // Network events

  WSAEVENT event() {
    return ws.WSACreateEvent();
  }

  /** A new event object with a selection. */
  WSAEVENT select(SOCKET s, int mask) {
    WSAEVENT event = event();
    succeeds(ws.WSAEventSelect(s, event, mask));
    return event;
  }

  /** WSAEnumNetworkEvents, with the event's handle. */
  WSANETWORKEVENTS enumerate(SOCKET s, WSAEVENT event) {
    WSANETWORKEVENTS events = new WSANETWORKEVENTS();
    succeeds(ws.WSAEnumNetworkEvents(s, event, events));
    return events;
  }

  /** Waits until the event is signaled. */
  void awaitSignal(WSAEVENT event) {
    int result = ws.WSAWaitForMultipleEvents(1, array(event), false, DEADLINE_MS, false);
    assertThat(result).as("the wait for " + event).isEqualTo(WSA_WAIT_EVENT_0);
  }

  boolean isSignaled(WSAEVENT event) {
    return ws.WSAWaitForMultipleEvents(1, array(event), false, 0, false) == WSA_WAIT_EVENT_0;
  }

  /** Waits and enumerates until all of these bits were reported; the errors are the latest. */
  WSANETWORKEVENTS awaitReport(SOCKET s, WSAEVENT event, int bits) {
    WSANETWORKEVENTS all = new WSANETWORKEVENTS();
    for (int round = 0; (all.lNetworkEvents & bits) != bits; round++) {
      assertThat(round).as("rounds without " + bits + ", so far " + all).isLessThan(ROUNDS_MAX);
      awaitSignal(event);
      int before = all.lNetworkEvents;
      succeeds(ws.WSAEnumNetworkEvents(s, event, all));
      all.lNetworkEvents |= before;
    }
    return all;
  }

  static WSAEVENT[] array(WSAEVENT... events) {
    return events;
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "watchdog");
    thread.setDaemon(true);
    return thread;
  }

  // Results

  /** The last error, as people read it. */
  String error() {
    return ErrorCode.text(ws.WSAGetLastError());
  }

  void succeeds(int result) {
    assertThat(result).as("the result, with last error " + error()).isZero();
  }

  void fails(int result, int code) {
    assertThat(result).as("the result").isEqualTo(-1);
    assertThat(error()).isEqualTo(ErrorCode.text(code));
  }

  void fails(SOCKET result, int code) {
    assertThat(result).isEqualTo(INVALID_SOCKET);
    assertThat(error()).isEqualTo(ErrorCode.text(code));
  }
}
