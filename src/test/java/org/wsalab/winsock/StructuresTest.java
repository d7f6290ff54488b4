package org.wsalab.winsock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.ByteOrder.htonl;
import static org.wsalab.winsock.ByteOrder.htons;
import static org.wsalab.winsock.WinError.WSAECONNABORTED;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CLOSE_BIT;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_SETSIZE;
import static org.wsalab.winsock.WinSock2.INADDR_LOOPBACK;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The structures: what they hold and how they read. */
class StructuresTest {

  @Test
  void wsanetworkevents_reads_as_its_bits_with_the_error_of_each() {
    WSANETWORKEVENTS events = new WSANETWORKEVENTS();
    assertThat(events).hasToString("no network events");

    events.iErrorCode[FD_CLOSE_BIT] = WSAECONNABORTED;
    events.lNetworkEvents = FD_READ;
    assertThat(events).as("an error of a bit not reported is not shown").hasToString("FD_READ");

    events.lNetworkEvents = FD_READ | FD_CLOSE;
    assertThat(events).hasToString("FD_READ|FD_CLOSE with WSAECONNABORTED (10053)");
  }

  @Test
  void an_ipv4_address_and_port_are_kept_in_network_order_and_read_in_host_order() {
    sockaddr_in address = new sockaddr_in();
    address.sin_port = htons(5000);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    assertThat(address.sa_family()).isEqualTo(AF_INET);
    assertThat(address.port()).isEqualTo(5000);
    assertThat(address.host()).isEqualTo("127.0.0.1");
    assertThat(address).hasToString("127.0.0.1:5000");

    address.sin_addr.s_addr = htonl(0xC0A81EFE);
    assertThat(address.host()).isEqualTo("192.168.30.254");
  }

  @Test
  void an_ipv6_address_stands_in_brackets_before_its_port() {
    sockaddr_in6 address = new sockaddr_in6();
    address.sin6_port = htons(80);
    address.sin6_addr.s6_addr[15] = 1;
    assertThat(address.sa_family()).isEqualTo(AF_INET6);
    assertThat(address.port()).isEqualTo(80);
    assertThat(address.host()).isEqualTo("::1");
    assertThat(address).hasToString("[::1]:80");
  }

  @Test
  void linger_and_timeval_read_as_what_they_mean() {
    assertThat(new linger()).hasToString("off");
    assertThat(new linger(1, 0)).hasToString("on, 0 s");
    assertThat(new timeval()).hasToString("0.000000 s");
    assertThat(new timeval(2, 5)).hasToString("2.000005 s");
  }

  @Test
  void wsadata_reads_its_version_from_the_low_byte_up() {
    WSADATA data = new WSADATA();
    data.wVersion = 0x0102;
    data.szDescription = "WinSock 2.0";
    data.szSystemStatus = "Running";
    assertThat(data).hasToString("Winsock 2.1 (WinSock 2.0, Running)");
  }

  @Test
  void a_set_of_sockets_takes_each_once_and_no_more_than_it_has_room_for() {
    fd_set set = new fd_set();
    for (int i = 0; i < FD_SETSIZE; i++) {
      fd_set.FD_SET(SOCKET.of(i), set);
      fd_set.FD_SET(SOCKET.of(i), set);
    }
    fd_set.FD_SET(SOCKET.of(FD_SETSIZE), set);
    assertThat(set.sockets()).hasSize(FD_SETSIZE).doesNotHaveDuplicates();
    assertThat(fd_set.FD_ISSET(SOCKET.of(FD_SETSIZE), set)).isFalse();

    fd_set.FD_CLR(SOCKET.of(0), set);
    assertThat(fd_set.FD_ISSET(SOCKET.of(0), set)).isFalse();
    assertThat(fd_set.FD_ISSET(SOCKET.of(1), set)).isTrue();

    set.assign(List.of(SOCKET.of(7)));
    assertThat(set).hasToString("[socket 0x7]");
    assertThat(set.sockets()).containsExactly(SOCKET.of(7));
    fd_set.FD_ZERO(set);
    assertThat(set.sockets()).isEmpty();
  }

  @Test
  void a_handle_is_its_value_whatever_it_is_called() {
    assertThat(SOCKET.of(5)).isEqualTo(HANDLE.of(5)).hasSameHashCodeAs(HANDLE.of(5));
    assertThat(WSAEVENT.of(5)).isNotEqualTo(WSAEVENT.of(6)).isNotEqualTo("event 0x5");
    assertThat(HANDLE.of(255)).hasToString("handle 0xff");
    assertThat(SOCKET.of(255)).hasToString("socket 0xff");
    assertThat(WSAEVENT.of(255)).hasToString("event 0xff");
  }

  @Test
  void every_call_says_what_it_does() {
    assertThat(Winsock.class.getMethods())
        .allSatisfy(call -> assertThat(call.getAnnotation(Meaning.class)).isNotNull())
        .extracting(call -> call.getAnnotation(Meaning.class).value())
        .allSatisfy(meaning -> assertThat(meaning).isNotBlank().doesNotEndWith("."));
  }

  @Test
  void every_constant_says_what_it_means() {
    Class<?>[] headers = {WinSock2.class, Ws2tcpip.class, WinBase.class, WinError.class};
    assertThat(Stream.of(headers).flatMap(header -> Stream.of(header.getFields())))
        .hasSizeGreaterThan(150)
        .allSatisfy(constant -> assertThat(constant.getAnnotation(Meaning.class)).isNotNull())
        .extracting(constant -> constant.getAnnotation(Meaning.class).value())
        .allSatisfy(meaning -> assertThat(meaning).isNotBlank().doesNotEndWith("."));
  }
}
