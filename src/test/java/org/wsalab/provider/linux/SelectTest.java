package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.SD_SEND;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.timeval;

/** select: what is true of sockets now. */
class SelectTest {
  private static final timeval TEN_SECONDS = new timeval(10, 0);

  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  void each_set_keeps_the_sockets_of_which_it_is_true() {
    Connection pair = net.connection();
    Connection quiet = net.connection();
    net.send(pair.client(), "data");
    fd_set read = set(pair.server(), quiet.server());
    fd_set write = set(quiet.client(), net.listening());
    fd_set except = set(pair.client());

    assertThat(net.ws.select(0, read, write, except, TEN_SECONDS)).isEqualTo(2);
    assertThat(read.sockets()).containsExactly(pair.server());
    assertThat(write.sockets()).containsExactly(quiet.client());
    assertThat(except.sockets()).isEmpty();
  }

  @Test
  void data_the_end_of_the_stream_a_connection_and_a_reset_are_readable() {
    SOCKET listening = net.listening();
    assertThat(isReadable(listening)).isFalse();
    Connection pair = net.connection(listening, AF_INET);
    net.connect(net.tcp(), net.nameOf(listening));
    assertThat(isReadable(listening)).isTrue();

    assertThat(isReadable(pair.server())).isFalse();
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));
    assertThat(isReadable(pair.server())).isTrue();
    net.send(pair.server(), "unread");
    net.succeeds(net.ws.closesocket(pair.client()));
    assertThat(net.ws.recv(pair.server(), new byte[1], 1, 0)).isNotPositive();
    assertThat(isReadable(pair.server())).isTrue();
  }

  @Test
  void an_empty_datagram_is_readable() {
    SOCKET s = net.boundUdp();
    assertThat(isReadable(s)).isFalse();
    net.ws.sendto(net.udp(), new byte[0], 0, 0, net.nameOf(s), 16);

    assertThat(isReadable(s)).isTrue();
  }

  @Test
  void urgent_data_is_exceptional() {
    Connection pair = net.connection();
    fd_set except = set(pair.server());
    Background<Integer> select =
        Background.asleep(net, () -> net.ws.select(0, null, null, except, null));
    net.ws.send(pair.client(), new byte[] {'!'}, 1, MSG_OOB);

    assertThat(select.result()).isEqualTo(1);
    assertThat(except.sockets()).containsExactly(pair.server());
  }

  @Test
  void a_connection_being_made_is_writable_in_the_end() {
    SOCKET s = net.nonBlocking(net.tcp());
    sockaddr peer = net.nameOf(net.listening());
    net.fails(net.ws.connect(s, peer, 16), WSAEWOULDBLOCK);
    fd_set write = set(s);

    assertThat(net.ws.select(0, null, write, set(s), TEN_SECONDS)).isEqualTo(1);
    assertThat(write.sockets()).containsExactly(s);
  }

  @Test
  void a_refused_connection_is_exceptional() {
    SOCKET s = net.nonBlocking(net.tcp());
    sockaddr silent = net.nameOf(net.bound(net.tcp(), AF_INET));
    net.fails(net.ws.connect(s, silent, 16), WSAEWOULDBLOCK);
    fd_set except = set(s);
    fd_set write = set(s);

    assertThat(net.ws.select(0, null, write, except, TEN_SECONDS)).isEqualTo(1);
    assertThat(except.sockets()).containsExactly(s);
    assertThat(write.sockets()).isEmpty();
  }

  @Test
  void a_sleeping_select_ends_when_data_arrives() {
    Connection pair = net.connection();
    fd_set read = set(net.boundUdp(), pair.server());
    Background<Integer> select =
        Background.asleep(net, () -> net.ws.select(0, read, null, set(pair.server()), null));
    net.send(pair.client(), "late");

    assertThat(select.result()).isEqualTo(1);
    assertThat(read.sockets()).containsExactly(pair.server());
  }

  @Test
  void a_sleeping_select_ends_when_its_socket_becomes_what_it_waits_for() {
    SOCKET s = net.tcp();
    Background<Integer> select =
        Background.asleep(net, () -> net.ws.select(0, null, set(s), null, null));
    net.connect(s, net.nameOf(net.listening()));
    assertThat(select.result()).isEqualTo(1);

    SOCKET later = net.bound(net.tcp(), AF_INET);
    Background<Integer> accept =
        Background.asleep(net, () -> net.ws.select(0, set(later), null, null, null));
    net.succeeds(net.ws.listen(later, 5));
    net.connect(net.tcp(), net.nameOf(later));
    assertThat(accept.result()).isEqualTo(1);
  }

  @Test
  void a_connection_begun_under_a_sleeping_select_is_writable_in_the_end() {
    SOCKET s = net.nonBlocking(net.tcp());
    sockaddr peer = net.nameOf(net.listening());
    Background<Integer> select =
        Background.asleep(net, () -> net.ws.select(0, null, set(s), null, null));
    net.fails(net.ws.connect(s, peer, 16), WSAEWOULDBLOCK);

    assertThat(select.result()).isEqualTo(1);
  }

  @Test
  void time_over_empties_the_sets_and_gives_0() {
    fd_set read = set(net.boundUdp());

    assertThat(net.ws.select(0, read, null, null, new timeval(0, 1000))).isZero();
    assertThat(read.sockets()).isEmpty();
  }

  @Test
  void without_sockets_or_with_negative_time_the_arguments_are_invalid() {
    net.fails(net.ws.select(0, null, null, null, TEN_SECONDS), WSAEINVAL);
    net.fails(net.ws.select(0, set(), set(), null, TEN_SECONDS), WSAEINVAL);
    net.fails(net.ws.select(0, set(net.boundUdp()), null, null, new timeval(-1, 0)), WSAEINVAL);
    net.fails(net.ws.select(0, set(net.boundUdp()), null, null, new timeval(0, -1)), WSAEINVAL);
  }

  @Test
  void a_handle_that_is_no_socket_fails_and_leaves_the_sets_alone() {
    SOCKET closed = net.tcp();
    net.succeeds(net.ws.closesocket(closed));
    fd_set read = set(net.boundUdp(), closed);
    net.fails(net.ws.select(0, read, null, null, null), WSAENOTSOCK);
    assertThat(read.sockets()).hasSize(2);

    net.fails(net.ws.select(0, set((SOCKET) null), null, null, null), WSAENOTSOCK);
    SOCKET event = SOCKET.of(net.event().value());
    net.fails(net.ws.select(0, set(event), null, null, null), WSAENOTSOCK);
  }

  @Test
  void a_socket_closed_under_a_sleeping_select_ends_it() {
    SOCKET s = net.boundUdp();
    Background<Integer> select =
        Background.asleep(net, () -> net.ws.select(0, set(s), null, null, null));
    net.succeeds(net.ws.closesocket(s));

    assertThat(select.result()).isEqualTo(-1);
    assertThat(select.error()).startsWith("WSAENOTSOCK");
  }

  @Test
  void select_leaves_the_record_alone() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.server(), FD_READ | FD_WRITE | FD_ACCEPT);
    net.awaitReport(pair.server(), event, FD_WRITE);
    net.send(pair.client(), "data");
    assertThat(net.ws.select(0, set(pair.server()), null, null, TEN_SECONDS)).isEqualTo(1);

    assertThat(net.isSignaled(event)).isTrue();
    assertThat(net.enumerate(pair.server(), event).lNetworkEvents).isEqualTo(FD_READ);
    assertThat(isReadable(pair.server())).as("though nothing is on record").isTrue();
    assertThat(net.enumerate(pair.server(), event).lNetworkEvents).isZero();
  }

  private boolean isReadable(SOCKET s) {
    return net.ws.select(0, set(s), null, null, new timeval()) == 1;
  }

  private static fd_set set(SOCKET... sockets) {
    fd_set set = new fd_set();
    for (SOCKET s : sockets) {
      fd_set.FD_SET(s, set);
    }
    return set;
  }
}
