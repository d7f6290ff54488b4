package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.FIONBIO;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_DONTLINGER;
import static org.wsalab.winsock.WinSock2.SO_KEEPALIVE;
import static org.wsalab.winsock.WinSock2.SO_LINGER;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.sockaddr;

/** accept: ACC. */
class AcceptTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @ParameterizedTest
  @MethodSource("org.wsalab.provider.linux.Loopback#families")
  void the_address_of_the_accepted_peer_is_given(int family) {
    SOCKET listening = net.listening(family);
    SOCKET client = net.socket(family, SOCK_STREAM);
    net.connect(client, net.nameOf(listening, family));
    sockaddr from = Loopback.address(family, 0);
    int[] length = {from.sizeof() + 100};

    assertThat(net.ws.accept(listening, from, length)).isNotEqualTo(INVALID_SOCKET);
    assertThat(from).hasToString(net.nameOf(client, family).toString());
    assertThat(length[0]).isEqualTo(from.sizeof());
  }

  @Test
  void a_blocking_accept_waits_for_a_connection() {
    SOCKET listening = net.listening();
    Background<SOCKET> accept = Background.asleep(net, () -> net.ws.accept(listening, null, null));
    net.connect(net.tcp(), net.nameOf(listening));

    assertThat(accept.result()).isNotEqualTo(INVALID_SOCKET);
  }

  @Test
  void a_non_blocking_accept_without_connection_would_block() {
    net.fails(net.ws.accept(net.nonBlocking(net.listening()), null, null), WSAEWOULDBLOCK);
  }

  @Test
  void a_socket_that_does_not_listen_cannot_accept() {
    net.fails(net.ws.accept(net.tcp(), null, null), WSAEINVAL);
    net.fails(net.ws.accept(net.connection().client(), null, null), WSAEINVAL);
  }

  @Test
  void connections_are_accepted_in_the_order_of_their_coming() {
    SOCKET listening = net.listening();
    for (int i = 0; i < 5; i++) {
      SOCKET client = net.tcp();
      net.connect(client, net.nameOf(listening));
      net.send(client, "client " + i);
    }

    for (int i = 0; i < 5; i++) {
      assertThat(net.recv(net.ws.accept(listening, null, null), 100)).isEqualTo("client " + i);
    }
  }

  @Test
  @Tag("ACC-1")
  void while_connections_wait_fd_accept_is_recorded_after_each_accept() {
    SOCKET listening = net.listening();
    WSAEVENT event = net.select(listening, FD_ACCEPT);
    for (int i = 0; i < 3; i++) {
      net.connect(net.tcp(), net.nameOf(listening));
    }

    for (int i = 0; i < 3; i++) {
      net.awaitReport(listening, event, FD_ACCEPT);
      assertThat(net.ws.accept(listening, null, null)).isNotEqualTo(INVALID_SOCKET);
    }
    assertThat(net.enumerate(listening, event).lNetworkEvents).isZero();
  }

  @Test
  @Tag("ACC-2")
  void each_connection_after_an_enumeration_is_recorded_though_none_was_accepted() {
    SOCKET listening = net.listening();
    WSAEVENT event = net.select(listening, FD_ACCEPT);
    for (int i = 0; i < 5; i++) {
      net.connect(net.tcp(), net.nameOf(listening));
      net.awaitReport(listening, event, FD_ACCEPT);
    }
  }

  @Test
  @Tag("ACC-3")
  void a_connection_from_before_the_selection_is_recorded_at_the_call() {
    SOCKET listening = net.listening();
    net.connect(net.tcp(), net.nameOf(listening));
    WSAEVENT event = net.select(listening, FD_ACCEPT);

    assertThat(net.isSignaled(event)).isTrue();
    assertThat(net.enumerate(listening, event).lNetworkEvents).isEqualTo(FD_ACCEPT);
  }

  @Test
  @Tag("ACC-4")
  void an_accepted_socket_inherits_the_association_and_begins_with_fd_write() {
    SOCKET listening = net.listening();
    WSAEVENT event = net.select(listening, FD_ACCEPT | FD_READ | FD_WRITE);
    SOCKET client = net.tcp();
    net.connect(client, net.nameOf(listening));
    SOCKET server = net.ws.accept(listening, null, null);
    net.enumerate(listening, event);
    net.send(client, "x");

    net.awaitReport(server, event, FD_READ | FD_WRITE);
    net.fails(net.ws.ioctlsocket(server, FIONBIO, new int[] {0}), WSAEINVAL);
  }

  @Test
  @Tag("ACC-4")
  void an_accepted_socket_inherits_mode_and_options() {
    SOCKET listening = net.nonBlocking(net.listening());
    net.succeeds(net.ws.setsockopt(listening, SOL_SOCKET, SO_KEEPALIVE, new byte[] {1}, 1));
    net.connect(net.tcp(), net.nameOf(listening));
    SOCKET server = net.ws.accept(listening, null, null);

    net.fails(net.ws.recv(server, new byte[1], 1, 0), WSAEWOULDBLOCK);
    byte[] keepAlive = new byte[4];
    net.succeeds(net.ws.getsockopt(server, SOL_SOCKET, SO_KEEPALIVE, keepAlive, new int[] {4}));
    assertThat(keepAlive[0]).isEqualTo((byte) 1);
  }

  @Test
  void an_accepted_socket_has_its_options_for_itself() {
    SOCKET listening = net.listening();
    byte[] fiveSeconds = {1, 0, 5, 0};
    net.succeeds(net.ws.setsockopt(listening, SOL_SOCKET, SO_LINGER, fiveSeconds, 4));
    SOCKET server = net.connection(listening, AF_INET).server();
    byte[] inherited = new byte[4];
    net.succeeds(net.ws.getsockopt(server, SOL_SOCKET, SO_LINGER, inherited, new int[] {4}));
    assertThat(inherited).isEqualTo(fiveSeconds);
    net.succeeds(net.ws.setsockopt(server, SOL_SOCKET, SO_DONTLINGER, new byte[] {1}, 1));

    byte[] kept = new byte[4];
    net.succeeds(net.ws.getsockopt(listening, SOL_SOCKET, SO_LINGER, kept, new int[] {4}));
    assertThat(kept).isEqualTo(fiveSeconds);
  }

  @Test
  @Tag("ACC-6")
  void a_connection_reset_before_accept_is_accepted_and_then_closed() {
    SOCKET listening = net.listening();
    SOCKET client = net.tcp();
    net.connect(client, net.nameOf(listening));
    net.succeeds(net.ws.setsockopt(client, SOL_SOCKET, SO_LINGER, new byte[] {1, 0, 0, 0}, 4));
    net.succeeds(net.ws.closesocket(client));

    SOCKET server = net.ws.accept(listening, null, null);
    assertThat(server).isNotEqualTo(INVALID_SOCKET);
    assertThat(net.ws.recv(server, new byte[1], 1, 0)).isEqualTo(-1);
    assertThat(net.error()).startsWith("WSAECONNRESET");
  }
}
