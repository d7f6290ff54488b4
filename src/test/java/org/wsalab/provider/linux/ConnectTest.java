package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEADDRNOTAVAIL;
import static org.wsalab.winsock.WinError.WSAEAFNOSUPPORT;
import static org.wsalab.winsock.WinError.WSAEALREADY;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEISCONN;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_CONNECT_BIT;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_ERROR;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;
import org.wsalab.winsock.sockaddr;

/** connect on streams: CONN. */
class ConnectTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @ParameterizedTest
  @MethodSource("org.wsalab.provider.linux.Loopback#families")
  @Tag("CONN-1")
  void a_non_blocking_connect_would_block_first_and_then_is_reported(int family) {
    SOCKET listening = net.listening(family);
    SOCKET s = net.socket(family, SOCK_STREAM);
    WSAEVENT event = net.select(s, FD_CONNECT | FD_WRITE);
    sockaddr peer = net.nameOf(listening, family);

    net.fails(net.ws.connect(s, peer, peer.sizeof()), WSAEWOULDBLOCK);
    WSANETWORKEVENTS events = net.awaitReport(s, event, FD_CONNECT | FD_WRITE);
    assertThat(events.iErrorCode[FD_CONNECT_BIT]).isZero();
    net.fails(net.ws.connect(s, peer, peer.sizeof()), WSAEISCONN);
  }

  @Test
  @Tag("CONN-2")
  void a_refused_attempt_is_reported_with_its_error_and_without_fd_write() {
    SOCKET s = net.tcp();
    WSAEVENT event = net.select(s, FD_CONNECT | FD_WRITE);

    net.fails(connect(s, silent()), WSAEWOULDBLOCK);
    net.awaitSignal(event);
    WSANETWORKEVENTS events = net.enumerate(s, event);
    assertThat(events.lNetworkEvents).isEqualTo(FD_CONNECT);
    assertThat(events.iErrorCode[FD_CONNECT_BIT]).isEqualTo(WSAECONNREFUSED);
  }

  @ParameterizedTest
  @MethodSource("org.wsalab.provider.linux.Loopback#families")
  void a_blocking_connect_is_refused_where_nobody_listens(int family) {
    SOCKET silent = net.bound(net.socket(family, SOCK_STREAM), family);
    SOCKET s = net.socket(family, SOCK_STREAM);
    sockaddr peer = net.nameOf(silent, family);

    net.fails(net.ws.connect(s, peer, peer.sizeof()), WSAECONNREFUSED);
  }

  @Test
  void after_a_refusal_the_same_socket_connects() {
    SOCKET later = net.bound(net.tcp(), AF_INET);
    SOCKET s = net.tcp();
    net.fails(connect(s, net.nameOf(later)), WSAECONNREFUSED);
    net.fails(connect(s, net.nameOf(later)), WSAECONNREFUSED);

    net.succeeds(net.ws.listen(later, 5));
    net.connect(s, net.nameOf(later));
  }

  @Test
  @Tag("CONN-5")
  void after_a_refusal_a_new_attempt_is_reported_anew() {
    SOCKET later = net.bound(net.tcp(), AF_INET);
    SOCKET s = net.tcp();
    WSAEVENT event = net.select(s, FD_CONNECT);
    net.fails(connect(s, net.nameOf(later)), WSAEWOULDBLOCK);
    net.awaitSignal(event); // and the report stays where it is

    net.succeeds(net.ws.listen(later, 5));
    net.fails(connect(s, net.nameOf(later)), WSAEWOULDBLOCK);
    SOCKET accepted = net.ws.accept(later, null, null);
    net.send(accepted, "connected");
    net.awaitSignal(event);
    WSANETWORKEVENTS events = net.awaitReport(s, event, FD_CONNECT);
    assertThat(events.iErrorCode[FD_CONNECT_BIT])
        .as("the outcome of the attempt that was made last")
        .isZero();
  }

  @Test
  void a_bound_socket_keeps_its_port_over_a_refusal() {
    SOCKET s = net.bound(net.tcp(), AF_INET);
    int port = net.nameOf(s).port();
    net.fails(connect(s, silent()), WSAECONNREFUSED);
    assertThat(net.nameOf(s).port()).isEqualTo(port);

    SOCKET listening = net.listening();
    net.connect(s, net.nameOf(listening));
    assertThat(net.nameOf(s).port()).isEqualTo(port);
  }

  @Test
  void an_attempt_under_way_refuses_a_second_one() {
    SOCKET s = net.nonBlocking(net.tcp());
    sockaddr peer = Loopback.unanswered(net.otherSession());
    net.fails(connect(s, peer), WSAEWOULDBLOCK);

    net.fails(connect(s, peer), WSAEALREADY);
  }

  @Test
  void an_attempt_that_nobody_answers_is_given_up_by_closesocket() {
    SOCKET s = net.tcp();
    sockaddr peer = Loopback.unanswered(net.otherSession());
    Background<Integer> connect = Background.asleep(net, () -> connect(s, peer));
    net.succeeds(net.ws.closesocket(s));

    assertThat(connect.result()).isEqualTo(-1);
    assertThat(connect.error()).startsWith("WSAEINTR");
  }

  @Test
  void so_error_tells_how_an_attempt_failed_and_forgets_it() {
    SOCKET s = net.tcp();
    WSAEVENT event = net.select(s, FD_CONNECT);
    net.fails(connect(s, silent()), WSAEWOULDBLOCK);
    net.awaitSignal(event);

    assertThat(soError(s)).isEqualTo(WSAECONNREFUSED);
    assertThat(soError(s)).isZero();
  }

  @Test
  void a_listening_socket_cannot_connect() {
    SOCKET listening = net.listening();

    net.fails(connect(listening, net.nameOf(listening)), WSAEINVAL);
  }

  @Test
  void nobody_is_at_port_0_nor_at_the_address_of_zeros() {
    SOCKET s = net.tcp();

    net.fails(connect(s, Loopback.v4(0)), WSAEADDRNOTAVAIL);
    net.fails(connect(s, Loopback.v4(0, 5000)), WSAEADDRNOTAVAIL);
    net.fails(net.ws.connect(s, Loopback.v6(5000), 28), WSAEAFNOSUPPORT);
  }

  private int connect(SOCKET s, sockaddr peer) {
    return net.ws.connect(s, peer, peer.sizeof());
  }

  /** An address where nobody listens, and nobody else comes to listen meanwhile. */
  private sockaddr silent() {
    return net.nameOf(net.bound(net.tcp(), AF_INET));
  }

  private int soError(SOCKET s) {
    byte[] value = new byte[4];
    net.succeeds(net.ws.getsockopt(s, SOL_SOCKET, SO_ERROR, value, new int[] {4}));
    return value[0] & 0xFF | (value[1] & 0xFF) << 8;
  }
}
