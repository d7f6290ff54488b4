package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAEDESTADDRREQ;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.sockaddr;

/** Datagram sockets. */
class DatagramTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @ParameterizedTest
  @MethodSource("org.wsalab.provider.linux.Loopback#families")
  void a_datagram_arrives_with_its_sender(int family) {
    SOCKET a = net.bound(net.socket(family, SOCK_DGRAM), family);
    SOCKET b = net.bound(net.socket(family, SOCK_DGRAM), family);
    sendTo(a, "hello", net.nameOf(b, family));

    sockaddr from = Loopback.address(family, 0);
    byte[] buffer = new byte[100];
    int count = net.ws.recvfrom(b, buffer, 100, 0, from, new int[] {from.sizeof()});
    assertThat(Text.of(buffer, count)).isEqualTo("hello");
    assertThat(from).hasToString(net.nameOf(a, family).toString());
  }

  @Test
  void datagrams_keep_their_borders() {
    SOCKET a = net.udp();
    SOCKET b = net.boundUdp();
    sendTo(a, "one", net.nameOf(b));
    sendTo(a, "", net.nameOf(b));
    sendTo(a, "three", net.nameOf(b));

    assertThat(net.recv(b, 100)).isEqualTo("one");
    assertThat(net.recv(b, 100)).isEmpty();
    assertThat(net.recv(b, 100)).isEqualTo("three");
  }

  @Test
  void a_datagram_larger_than_the_room_is_cut_short_with_an_error_and_its_rest_is_lost() {
    SOCKET b = net.boundUdp();
    sendTo(net.udp(), "abcdef", net.nameOf(b));
    sendTo(net.udp(), "next", net.nameOf(b));

    byte[] buffer = new byte[3];
    net.fails(net.ws.recv(b, buffer, 3, 0), WSAEMSGSIZE);
    assertThat(Text.of(buffer, 3)).isEqualTo("abc");
    assertThat(net.recv(b, 100)).isEqualTo("next");
  }

  @Test
  void a_peek_at_a_datagram_leaves_it() {
    SOCKET b = net.boundUdp();
    sendTo(net.udp(), "abcdef", net.nameOf(b));

    net.fails(net.ws.recv(b, new byte[3], 3, MSG_PEEK), WSAEMSGSIZE);
    assertThat(net.recv(b, 100, MSG_PEEK)).isEqualTo("abcdef");
    assertThat(net.recv(b, 100)).isEqualTo("abcdef");
  }

  @Test
  void the_largest_datagram_arrives_and_a_larger_one_is_refused() {
    SOCKET b = net.boundUdp();
    SOCKET a = net.udp();
    byte[] largest = new byte[65507];
    sockaddr to = net.nameOf(b);
    net.fails(net.ws.sendto(a, new byte[65508], 65508, 0, to, 16), WSAEMSGSIZE);

    assertThat(net.ws.sendto(a, largest, largest.length, 0, to, 16)).isEqualTo(65507);
    assertThat(net.ws.recv(b, largest, largest.length, 0)).isEqualTo(65507);
  }

  @Test
  @Tag("READ-8")
  void an_empty_datagram_is_an_fd_read() {
    SOCKET b = net.boundUdp();
    WSAEVENT event = net.select(b, FD_READ);
    sendTo(net.udp(), "", net.nameOf(b));

    net.awaitReport(b, event, FD_READ);
    assertThat(net.recv(b, 10)).isEmpty();
    net.fails(net.ws.recv(b, new byte[1], 1, 0), WSAEWOULDBLOCK);
  }

  @Test
  @Tag("READ-8")
  void a_datagram_left_after_a_receive_is_recorded_again() {
    SOCKET b = net.boundUdp();
    WSAEVENT event = net.select(b, FD_READ);
    sendTo(net.udp(), "one", net.nameOf(b));
    sendTo(net.udp(), "", net.nameOf(b));
    net.awaitReport(b, event, FD_READ);

    assertThat(net.recv(b, 10)).isEqualTo("one");
    assertThat(net.enumerate(b, event).lNetworkEvents).isEqualTo(FD_READ);
    assertThat(net.recv(b, 10)).isEmpty();
    assertThat(net.enumerate(b, event).lNetworkEvents).isZero();
  }

  @Test
  @Tag("READ-3")
  void each_datagram_after_an_enumeration_is_recorded_though_none_was_received() {
    SOCKET b = net.boundUdp();
    SOCKET a = net.udp();
    WSAEVENT event = net.select(b, FD_READ);
    for (int i = 0; i < 20; i++) {
      sendTo(a, "x".repeat(i), net.nameOf(b));
      net.awaitReport(b, event, FD_READ);
    }
  }

  @Test
  void a_socket_that_was_never_bound_cannot_receive() {
    net.fails(net.ws.recv(net.udp(), new byte[1], 1, 0), WSAEINVAL);
  }

  @Test
  @Tag("WRITE-4")
  void the_first_send_binds_and_records_fd_write() {
    SOCKET a = net.udp();
    WSAEVENT event = net.select(a, FD_WRITE);
    assertThat(net.isSignaled(event)).isFalse();
    sendTo(a, "x", net.nameOf(net.boundUdp()));

    net.awaitReport(a, event, FD_WRITE);
    assertThat(net.nameOf(a).port()).isNotZero();
  }

  @Test
  @Tag("CONN-4")
  void a_connected_socket_sends_without_address_and_hears_only_its_peer() {
    SOCKET peer = net.boundUdp();
    SOCKET s = net.udp();
    WSAEVENT event = net.select(s, FD_CONNECT | FD_WRITE);
    net.connect(s, net.nameOf(peer));
    net.awaitReport(s, event, FD_CONNECT | FD_WRITE);
    net.send(s, "to the peer");
    sendTo(net.udp(), "stranger", Loopback.v4(net.nameOf(s).port()));
    sendTo(peer, "peer", Loopback.v4(net.nameOf(s).port()));

    assertThat(net.recv(peer, 100)).isEqualTo("to the peer");
    assertThat(net.recv(s, 100)).isEqualTo("peer");
    net.fails(net.ws.recv(s, new byte[1], 1, 0), WSAEWOULDBLOCK);
  }

  @Test
  void an_address_of_zeros_takes_the_peer_away_and_leaves_the_port() {
    SOCKET bound = net.boundUdp();
    SOCKET unbound = net.udp();
    for (SOCKET s : new SOCKET[] {bound, unbound}) {
      net.connect(s, net.nameOf(net.boundUdp()));
      int port = net.nameOf(s).port();
      net.connect(s, Loopback.v4(0, 0));

      assertThat(net.nameOf(s).port()).isEqualTo(port);
      net.fails(net.ws.send(s, new byte[1], 1, 0), WSAENOTCONN);
      sendTo(net.udp(), "anybody", Loopback.v4(port));
      assertThat(net.recv(s, 100)).isEqualTo("anybody");
    }
  }

  @Test
  void an_unreachable_port_shows_as_a_reset_of_the_next_receive() {
    SOCKET gone = net.boundUdp();
    SOCKET s = net.udp();
    net.connect(s, net.nameOf(gone));
    net.succeeds(net.ws.closesocket(gone));
    net.send(s, "nobody is there");
    net.send(s, "and a send does not tell");

    net.fails(net.ws.recv(s, new byte[1], 1, 0), WSAECONNRESET);
  }

  @Test
  void an_unreachable_port_ends_a_blocked_receive() {
    SOCKET gone = net.boundUdp();
    SOCKET s = net.udp();
    net.connect(s, net.nameOf(gone));
    net.succeeds(net.ws.closesocket(gone));
    Background<Integer> receive = Background.asleep(net, () -> net.ws.recv(s, new byte[1], 1, 0));
    net.send(s, "nobody is there");

    assertThat(receive.result()).isEqualTo(-1);
    assertThat(receive.error()).startsWith("WSAECONNRESET");
  }

  @Test
  void an_unreachable_port_shows_before_data_that_came_earlier() {
    SOCKET peer = net.boundUdp();
    SOCKET s = net.boundUdp();
    WSAEVENT event = net.select(s, FD_READ);
    net.connect(s, net.nameOf(peer));
    sendTo(peer, "earlier", net.nameOf(s));
    net.awaitReport(s, event, FD_READ);
    net.succeeds(net.ws.closesocket(peer));
    net.send(s, "nobody is there");

    net.fails(net.ws.recv(s, new byte[10], 10, 0), WSAECONNRESET);
    assertThat(net.recv(s, 10)).isEqualTo("earlier");
  }

  @Test
  void without_a_destination_there_is_no_sending() {
    SOCKET s = net.udp();

    net.fails(net.ws.send(s, new byte[1], 1, 0), WSAENOTCONN);
    net.fails(net.ws.sendto(s, new byte[1], 1, 0, null, 0), WSAEDESTADDRREQ);
  }

  @Test
  void what_only_streams_do_is_not_supported() {
    SOCKET s = net.boundUdp();

    net.fails(net.ws.listen(s, 5), WSAEOPNOTSUPP);
    net.fails(net.ws.accept(s, null, null), WSAEOPNOTSUPP);
    net.fails(net.ws.recv(s, new byte[1], 1, MSG_OOB), WSAEOPNOTSUPP);
    net.fails(net.ws.send(s, new byte[1], 1, MSG_OOB), WSAEOPNOTSUPP);
  }

  @Test
  @Tag("CLOSE-7")
  void a_peer_that_closes_is_not_noticed() {
    SOCKET peer = net.boundUdp();
    SOCKET s = net.bound(net.udp(), AF_INET);
    net.connect(s, net.nameOf(peer));
    WSAEVENT event = net.select(s, FD_READ | FD_CLOSE);
    net.succeeds(net.ws.closesocket(peer));

    assertThat(net.enumerate(s, event).lNetworkEvents).isZero();
  }

  private void sendTo(SOCKET s, String text, sockaddr to) {
    byte[] bytes = Text.bytes(text);
    int result = net.ws.sendto(s, bytes, bytes.length, 0, to, to.sizeof());
    assertThat(result).as("sendto: " + net.error()).isEqualTo(bytes.length);
  }
}
