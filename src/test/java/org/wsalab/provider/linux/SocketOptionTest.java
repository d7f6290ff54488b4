package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAENOPROTOOPT;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.IPPROTO_IPV6;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_ACCEPTCONN;
import static org.wsalab.winsock.WinSock2.SO_BROADCAST;
import static org.wsalab.winsock.WinSock2.SO_DONTLINGER;
import static org.wsalab.winsock.WinSock2.SO_ERROR;
import static org.wsalab.winsock.WinSock2.SO_EXCLUSIVEADDRUSE;
import static org.wsalab.winsock.WinSock2.SO_KEEPALIVE;
import static org.wsalab.winsock.WinSock2.SO_LINGER;
import static org.wsalab.winsock.WinSock2.SO_OOBINLINE;
import static org.wsalab.winsock.WinSock2.SO_RCVBUF;
import static org.wsalab.winsock.WinSock2.SO_RCVTIMEO;
import static org.wsalab.winsock.WinSock2.SO_REUSEADDR;
import static org.wsalab.winsock.WinSock2.SO_SNDBUF;
import static org.wsalab.winsock.WinSock2.SO_SNDTIMEO;
import static org.wsalab.winsock.WinSock2.SO_TYPE;
import static org.wsalab.winsock.WinSock2.TCP_NODELAY;
import static org.wsalab.winsock.Ws2tcpip.IPV6_V6ONLY;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr_in6;

/** setsockopt and getsockopt. */
class SocketOptionTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  static Stream<Arguments> flags() {
    return Stream.of(
        Arguments.of(SOCK_STREAM, SOL_SOCKET, SO_REUSEADDR, 0),
        Arguments.of(SOCK_STREAM, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 0),
        Arguments.of(SOCK_STREAM, SOL_SOCKET, SO_KEEPALIVE, 0),
        Arguments.of(SOCK_STREAM, SOL_SOCKET, SO_OOBINLINE, 0),
        Arguments.of(SOCK_STREAM, SOL_SOCKET, SO_DONTLINGER, 1),
        Arguments.of(SOCK_STREAM, IPPROTO_TCP, TCP_NODELAY, 0),
        Arguments.of(SOCK_STREAM, IPPROTO_IPV6, IPV6_V6ONLY, 1),
        Arguments.of(SOCK_DGRAM, SOL_SOCKET, SO_BROADCAST, 0),
        Arguments.of(SOCK_DGRAM, SOL_SOCKET, SO_REUSEADDR, 0),
        Arguments.of(SOCK_DGRAM, IPPROTO_IPV6, IPV6_V6ONLY, 1));
  }

  @ParameterizedTest
  @MethodSource("flags")
  void a_flag_is_what_it_was_set_to(int type, int level, int option, int initially) {
    SOCKET s = net.socket(AF_INET6, type);
    assertThat(get(s, level, option)).isEqualTo(initially);

    set(s, level, option, 77);
    assertThat(get(s, level, option)).as("whatever is not 0 is TRUE").isEqualTo(1);
    set(s, level, option, 0);
    assertThat(get(s, level, option)).isZero();
    net.succeeds(net.ws.setsockopt(s, level, option, new byte[] {1}, 1));
    assertThat(get(s, level, option)).as("one byte will do").isEqualTo(1);
  }

  static Stream<Arguments> numbers() {
    return Stream.of(
        Arguments.of(SO_SNDBUF, 65536),
        Arguments.of(SO_RCVBUF, 65536),
        Arguments.of(SO_SNDTIMEO, 0),
        Arguments.of(SO_RCVTIMEO, 0));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void a_number_is_what_it_was_set_to(int option, int initially) {
    SOCKET s = net.tcp();
    assertThat(get(s, SOL_SOCKET, option)).isEqualTo(initially);

    for (int value : new int[] {0, 1, 12345, Integer.MAX_VALUE}) {
      set(s, SOL_SOCKET, option, value);
      assertThat(get(s, SOL_SOCKET, option)).isEqualTo(value);
    }
  }

  @Test
  void linger_and_dontlinger_are_two_sides_of_one_option() {
    SOCKET s = net.tcp();
    assertThat(linger(s)).containsExactly(0, 0, 0, 0);

    net.succeeds(net.ws.setsockopt(s, SOL_SOCKET, SO_LINGER, new byte[] {1, 0, 7, 1}, 4));
    assertThat(linger(s)).containsExactly(1, 0, 7, 1);
    assertThat(get(s, SOL_SOCKET, SO_DONTLINGER)).isZero();
    set(s, SOL_SOCKET, SO_DONTLINGER, 1);
    assertThat(linger(s)).containsExactly(0, 0, 7, 1);
  }

  @Test
  void type_and_state_are_reported_and_cannot_be_set() {
    SOCKET tcp = net.bound(net.tcp(), AF_INET);
    assertThat(get(tcp, SOL_SOCKET, SO_TYPE)).isEqualTo(SOCK_STREAM);
    assertThat(get(net.udp(), SOL_SOCKET, SO_TYPE)).isEqualTo(SOCK_DGRAM);
    assertThat(get(tcp, SOL_SOCKET, SO_ERROR)).isZero();
    assertThat(get(tcp, SOL_SOCKET, SO_ACCEPTCONN)).isZero();
    net.succeeds(net.ws.listen(tcp, 1));
    assertThat(get(tcp, SOL_SOCKET, SO_ACCEPTCONN)).isEqualTo(1);

    for (int option : new int[] {SO_TYPE, SO_ERROR, SO_ACCEPTCONN}) {
      net.fails(net.ws.setsockopt(tcp, SOL_SOCKET, option, new byte[4], 4), WSAENOPROTOOPT);
    }
  }

  @Test
  void options_of_the_other_kind_of_socket_are_not_known() {
    unknown(net.udp(), SOL_SOCKET, SO_KEEPALIVE);
    unknown(net.udp(), SOL_SOCKET, SO_OOBINLINE);
    unknown(net.udp(), SOL_SOCKET, SO_LINGER);
    unknown(net.udp(), IPPROTO_TCP, TCP_NODELAY);
    unknown(net.tcp(), SOL_SOCKET, SO_BROADCAST);
    unknown(net.tcp(), IPPROTO_IPV6, IPV6_V6ONLY);
    unknown(net.tcp(), SOL_SOCKET, 0x7777);
    net.fails(net.ws.setsockopt(net.tcp(), 99, 1, new byte[4], 4), WSAEINVAL);
    net.fails(net.ws.getsockopt(net.tcp(), 99, 1, new byte[4], new int[] {4}), WSAEINVAL);
  }

  @Test
  void sharing_and_excluding_exclude_each_other() {
    SOCKET exclusive = net.tcp();
    set(exclusive, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, 1);
    byte[] on = {1, 0, 0, 0};
    net.fails(net.ws.setsockopt(exclusive, SOL_SOCKET, SO_REUSEADDR, on, 4), WSAEINVAL);
    SOCKET shared = net.tcp();
    set(shared, SOL_SOCKET, SO_REUSEADDR, 1);
    net.fails(net.ws.setsockopt(shared, SOL_SOCKET, SO_EXCLUSIVEADDRUSE, on, 4), WSAEINVAL);
  }

  @Test
  void a_value_too_short_is_a_fault_and_one_too_long_is_taken() {
    SOCKET s = net.tcp();
    net.fails(net.ws.setsockopt(s, SOL_SOCKET, SO_SNDBUF, new byte[2], 2), WSAEFAULT);
    net.fails(net.ws.setsockopt(s, SOL_SOCKET, SO_LINGER, new byte[3], 3), WSAEFAULT);
    net.fails(net.ws.getsockopt(s, SOL_SOCKET, SO_TYPE, new byte[4], new int[] {3}), WSAEFAULT);

    byte[] long8 = {0, 1, 0, 0, 9, 9, 9, 9};
    net.succeeds(net.ws.setsockopt(s, SOL_SOCKET, SO_SNDBUF, long8, 8));
    assertThat(get(s, SOL_SOCKET, SO_SNDBUF)).isEqualTo(256);
    int[] length = {8};
    net.succeeds(net.ws.getsockopt(s, SOL_SOCKET, SO_TYPE, long8, length));
    assertThat(length).containsExactly(4);
  }

  @Test
  void a_dual_stack_socket_takes_ipv4_connections() {
    SOCKET listening = net.socket(AF_INET6, SOCK_STREAM);
    set(listening, IPPROTO_IPV6, IPV6_V6ONLY, 0);
    sockaddr_in6 any = Loopback.v6(0);
    any.sin6_addr.s6_addr[15] = 0;
    net.succeeds(net.ws.bind(listening, any, 28));
    net.succeeds(net.ws.listen(listening, 1));

    net.connect(net.tcp(), Loopback.v4(net.nameOf(listening, AF_INET6).port()));
    int[] length = {28};
    sockaddr_in6 from = Loopback.v6(0);
    net.ws.accept(listening, from, length);
    assertThat(from.host()).isEqualTo("::ffff:127.0.0.1");
  }

  private void unknown(SOCKET s, int level, int option) {
    net.fails(net.ws.setsockopt(s, level, option, new byte[4], 4), WSAENOPROTOOPT);
    net.fails(net.ws.getsockopt(s, level, option, new byte[4], new int[] {4}), WSAENOPROTOOPT);
  }

  private void set(SOCKET s, int level, int option, int value) {
    byte[] bytes = ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(value).array();
    net.succeeds(net.ws.setsockopt(s, level, option, bytes, 4));
  }

  private int get(SOCKET s, int level, int option) {
    byte[] bytes = new byte[4];
    int[] length = {4};
    net.succeeds(net.ws.getsockopt(s, level, option, bytes, length));
    assertThat(length).containsExactly(4);
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt();
  }

  private byte[] linger(SOCKET s) {
    byte[] bytes = new byte[4];
    net.succeeds(net.ws.getsockopt(s, SOL_SOCKET, SO_LINGER, bytes, new int[] {4}));
    return bytes;
  }
}
