package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEACCES;
import static org.wsalab.winsock.WinError.WSAEADDRINUSE;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_EXCLUSIVEADDRUSE;
import static org.wsalab.winsock.WinSock2.SO_LINGER;
import static org.wsalab.winsock.WinSock2.SO_REUSEADDR;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.winsock.ByteOrder;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WinSock2;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;

/** Which socket may bind to an address that another has or had. */
class RebindTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  void an_address_that_is_bound_is_in_use() {
    SOCKET first = net.bound(net.tcp(), AF_INET);

    net.fails(bind(net.tcp(), net.nameOf(first)), WSAEADDRINUSE);
    net.succeeds(net.ws.listen(first, 1));
    net.fails(bind(net.tcp(), net.nameOf(first)), WSAEADDRINUSE);
  }

  @Test
  void an_address_is_in_use_for_other_sessions_too() {
    SOCKET first = net.listening();
    LinuxFixture other = net.otherSession();

    SOCKET second = other.tcp();
    other.fails(other.ws.bind(second, net.nameOf(first), 16), WSAEADDRINUSE);
  }

  @ParameterizedTest
  @MethodSource("org.wsalab.provider.linux.Loopback#families")
  void an_address_is_free_again_after_closesocket(int family) {
    SOCKET first = net.listening(family);
    sockaddr name = net.nameOf(first, family);
    net.succeeds(net.ws.closesocket(first));

    SOCKET second = net.socket(family, WinSock2.SOCK_STREAM);
    net.succeeds(bind(second, name));
    net.succeeds(net.ws.listen(second, 1));
  }

  @Test
  void an_address_in_time_wait_is_free_for_a_plain_socket() {
    sockaddr name = leaveTimeWait();

    SOCKET second = net.tcp();
    net.succeeds(bind(second, name));
    net.succeeds(net.ws.listen(second, 1));
  }

  @Test
  void an_address_in_time_wait_is_in_use_for_an_exclusive_socket() {
    sockaddr name = leaveTimeWait();

    net.fails(bind(with(SO_EXCLUSIVEADDRUSE), name), WSAEADDRINUSE);
  }

  @Test
  void a_listening_address_with_open_connections_is_free_again() {
    SOCKET first = net.listening();
    sockaddr name = net.nameOf(first);
    Connection pair = net.connection(first, AF_INET);
    net.succeeds(net.ws.closesocket(first));

    SOCKET second = net.tcp();
    net.succeeds(bind(second, name));
    net.succeeds(net.ws.listen(second, 1));
    net.send(pair.client(), "still");
    assertThat(net.recv(pair.server(), 10)).isEqualTo("still");
  }

  @Test
  void sockets_that_share_can_all_listen() {
    SOCKET first = net.bound(with(SO_REUSEADDR), AF_INET);
    SOCKET second = with(SO_REUSEADDR);
    net.succeeds(bind(second, net.nameOf(first)));

    net.succeeds(net.ws.listen(first, 1));
    net.succeeds(net.ws.listen(second, 1));
  }

  @Test
  void sockets_with_every_address_and_with_one_can_both_listen() {
    SOCKET every = net.tcp();
    sockaddr_in any = new sockaddr_in();
    net.succeeds(bind(every, any));
    net.succeeds(net.ws.listen(every, 1));
    sockaddr name = net.nameOf(every);
    ((sockaddr_in) name).sin_addr.s_addr = ByteOrder.htonl(WinSock2.INADDR_LOOPBACK);

    SOCKET one = net.tcp();
    net.succeeds(bind(one, name));
    net.succeeds(net.ws.listen(one, 1));

    LinuxFixture other = net.otherSession();
    other.fails(other.ws.bind(other.tcp(), name, 16), WSAEADDRINUSE);
  }

  @Test
  void connections_of_a_socket_with_every_address_keep_nobody_from_one() {
    SOCKET every = net.tcp();
    net.fails(net.ws.connect(every, nobody(), 16), WSAECONNREFUSED); // which gives it a port
    net.succeeds(net.ws.listen(every, 1));
    sockaddr name = net.nameOf(every);
    ((sockaddr_in) name).sin_addr.s_addr = ByteOrder.htonl(WinSock2.INADDR_LOOPBACK);
    SOCKET client = net.tcp();
    net.connect(client, name);
    assertThat(net.ws.accept(every, null, null)).isNotEqualTo(WinSock2.INVALID_SOCKET);

    net.succeeds(bind(net.tcp(), name));
  }

  @Test
  void a_port_of_the_systems_choice_stays_the_sockets_over_a_reset() {
    Connection pair = net.connection(AF_INET);
    sockaddr name = net.nameOf(pair.client());
    byte[] atOnce = {1, 0, 0, 0};
    net.succeeds(net.ws.setsockopt(pair.server(), SOL_SOCKET, SO_LINGER, atOnce, atOnce.length));
    net.succeeds(net.ws.closesocket(pair.server()));
    net.fails(net.ws.recv(pair.client(), new byte[1], 1, 0), WSAECONNRESET);

    LinuxFixture other = net.otherSession();
    other.fails(other.ws.bind(other.tcp(), name, 16), WSAEADDRINUSE);
    net.succeeds(net.ws.closesocket(pair.client()));
    other.succeeds(other.ws.bind(other.tcp(), name, 16));
  }

  /** An address where nobody listens. */
  private sockaddr nobody() {
    return net.nameOf(net.bound(net.tcp(), AF_INET));
  }

  @Test
  void a_socket_that_shares_keeps_one_out_that_does_not() {
    SOCKET first = net.bound(with(SO_REUSEADDR), AF_INET);

    net.fails(bind(net.tcp(), net.nameOf(first)), WSAEADDRINUSE);
    net.fails(bind(with(SO_EXCLUSIVEADDRUSE), net.nameOf(first)), WSAEADDRINUSE);
  }

  @Test
  void an_exclusive_address_is_forbidden_to_those_that_share() {
    SOCKET first = net.bound(with(SO_EXCLUSIVEADDRUSE), AF_INET);

    net.fails(bind(with(SO_REUSEADDR), net.nameOf(first)), WSAEACCES);
    net.fails(bind(net.tcp(), net.nameOf(first)), WSAEADDRINUSE);
    net.fails(bind(with(SO_EXCLUSIVEADDRUSE), net.nameOf(first)), WSAEADDRINUSE);
  }

  @Test
  void datagram_sockets_share_too() {
    SOCKET first = net.udp();
    share(first);
    net.bound(first, AF_INET);
    SOCKET second = net.udp();
    net.fails(bind(second, net.nameOf(first)), WSAEADDRINUSE);
    share(second);

    net.succeeds(bind(second, net.nameOf(first)));
  }

  @Test
  void streams_and_datagrams_have_ports_of_their_own() {
    SOCKET stream = net.bound(net.tcp(), AF_INET);

    net.succeeds(bind(net.udp(), net.nameOf(stream)));
  }

  @Test
  void any_address_with_port_0_is_always_free() {
    SOCKET first = net.tcp();
    SOCKET second = net.tcp();
    net.succeeds(bind(first, Loopback.v4(0, 0)));
    net.succeeds(bind(second, Loopback.v4(0, 0)));

    assertThat(net.nameOf(first).port()).isNotZero().isNotEqualTo(net.nameOf(second).port());
  }

  /** An address of which one connection has ended, from this side. */
  private sockaddr leaveTimeWait() {
    SOCKET listening = net.listening();
    sockaddr name = net.nameOf(listening);
    Connection pair = net.connection(listening, AF_INET);
    net.succeeds(net.ws.shutdown(pair.server(), WinSock2.SD_SEND));
    assertThat(net.recv(pair.client(), 1)).isEmpty();
    net.succeeds(net.ws.closesocket(pair.client()));
    assertThat(net.recv(pair.server(), 1)).isEmpty();
    net.succeeds(net.ws.closesocket(pair.server()));
    net.succeeds(net.ws.closesocket(listening));
    return name;
  }

  private int bind(SOCKET s, sockaddr name) {
    return net.ws.bind(s, name, name.sizeof());
  }

  private SOCKET with(int option) {
    SOCKET s = net.tcp();
    net.succeeds(net.ws.setsockopt(s, SOL_SOCKET, option, new byte[] {1}, 1));
    return s;
  }

  private void share(SOCKET s) {
    net.succeeds(net.ws.setsockopt(s, SOL_SOCKET, SO_REUSEADDR, new byte[] {1}, 1));
  }
}
