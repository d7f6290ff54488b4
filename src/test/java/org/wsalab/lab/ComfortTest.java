package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.lab.Calls.*;
import static org.wsalab.lab.Comfort.*;
import static org.wsalab.winsock.WinError.*;
import static org.wsalab.winsock.WinSock2.*;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.linger;
import org.wsalab.winsock.sockaddr;

/** The overloads, over the fake: what each of them makes of its arguments stands in the journal. */
class ComfortTest {
  private Lab lab;
  private SOCKET client;
  private SOCKET server;

  @BeforeEach
  void connected() {
    lab = FakeProvider.open();
    Lab.use(lab);
    SOCKET listening = socket(AF_INET, SOCK_STREAM, 0);
    bind(listening, "localhost", 0);
    listen(listening, 5);
    client = socket(AF_INET, SOCK_STREAM, 0);
    connect(client, "127.0.0.1", port(listening));
    server = accept(listening);
    ioctlsocket(server, FIONBIO, 1);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void address_is_read_from_text() {
    assertThat(sockaddr("127.0.0.1", 80)).hasToString("127.0.0.1:80");
    assertThat(sockaddr("1.2.3.200", 65535)).hasToString("1.2.3.200:65535");
    assertThat(sockaddr("localhost", 0)).hasToString("127.0.0.1:0");
    assertThat(sockaddr("fe80::1", 80)).hasToString("[fe80::1]:80");
    assertThat(sockaddr("::ffff:1.2.3.4", 80).sizeof()).isEqualTo(28);
    assertThat(sockaddr("300.0.0.1", 80)).isNull();
    assertThat(sockaddr("example.org", 80)).isNull();
    assertThat(sockaddr(null, 80)).isNull();
    assertThat(sockaddr("127.0.0.1", -1)).isNull();
    assertThat(sockaddr("127.0.0.1", 65536)).isNull();
  }

  @Test
  void host_or_port_that_is_none_is_a_fault() {
    assertThat(bind(client, "300.0.0.1", 0)).isEqualTo(SOCKET_ERROR);
    assertThat(WSAGetLastError()).isEqualTo(WSAEFAULT);
    assertThat(connect(client, "127.0.0.1", 70_000)).isEqualTo(SOCKET_ERROR);
    assertThat(WSAGetLastError()).isEqualTo(WSAEFAULT);
    assertThat(connect(client, (sockaddr) null)).isEqualTo(SOCKET_ERROR);
    assertThat(WSAGetLastError()).isEqualTo(WSAEFAULT);
  }

  @Test
  void text_travels_as_utf_8() {
    assertThat(send(client, "안녕", 0)).isEqualTo(6);
    Received received = recv(server, 512, 0);
    assertThat(received.text()).isEqualTo("안녕");
    assertThat(received.bytes()).hasSize(6);
    assertThat(received).hasToString("6 bytes \"안녕\"");
  }

  @Test
  void part_of_a_buffer_is_sent_and_received() {
    assertThat(send(client, new byte[] {'a', 'b', 'c', 'd'}, 1, 2, 0)).isEqualTo(2);
    byte[] into = {'-', '-', '-', '-'};
    assertThat(recv(server, into, 1, 3, 0)).isEqualTo(2);
    assertThat(into).containsExactly('-', 'b', 'c', '-');
  }

  @Test
  void offset_or_length_past_a_buffer_is_a_fault_and_no_exception() {
    byte[] buf = new byte[4];
    int[][] wrong = {{5, 0}, {0, 5}, {4, 1}, {-1, 2}, {0, -1}, {Integer.MAX_VALUE, 1}};
    for (int[] part : wrong) {
      assertThat(send(client, buf, part[0], part[1], 0)).isEqualTo(SOCKET_ERROR);
      assertThat(WSAGetLastError()).isEqualTo(WSAEFAULT);
      assertThat(recv(server, buf, part[0], part[1], 0)).isEqualTo(SOCKET_ERROR);
      assertThat(WSAGetLastError()).isEqualTo(WSAEFAULT);
    }
    assertThat(send(client, null, 0, 1, 0)).isEqualTo(SOCKET_ERROR);
    assertThat(send(client, (byte[]) null)).isEqualTo(SOCKET_ERROR);
    assertThat(send(client, (String) null, 0)).isEqualTo(SOCKET_ERROR);
    assertThat(recv(server, null, 0, 1, 0)).isEqualTo(SOCKET_ERROR);
    assertThat(recv(server, -1, 0)).hasToString("SOCKET_ERROR, WSAEFAULT (10014)");
  }

  @Test
  void empty_part_at_the_end_of_a_buffer_is_none_the_less_a_part() {
    assertThat(send(client, new byte[4], 4, 0, 0)).isZero();
  }

  @Test
  void huge_receive_takes_a_buffer_of_reason() {
    send(client, "abc", 0);
    assertThat(recv(server, Integer.MAX_VALUE, 0)).hasToString("3 bytes \"abc\"");
    assertThat(last()).hasToString("recv(socket#3, \"abc\", 1048576, 0) = 3");
  }

  @Test
  void receive_tells_failure_and_end_apart() {
    Received nothing = recv(server, 512, 0);
    assertThat(nothing.n()).isEqualTo(SOCKET_ERROR);
    assertThat(nothing.error()).isEqualTo(WSAEWOULDBLOCK);
    assertThat(nothing.bytes()).isEmpty();
    assertThat(nothing.ended()).isFalse();
    assertThat(nothing).hasToString("SOCKET_ERROR, WSAEWOULDBLOCK (10035)");
    assertThat(WSAGetLastError()).isEqualTo(WSAEWOULDBLOCK);

    shutdown(client, SD_SEND);
    Received end = recv(server, 512, 0);
    assertThat(end.ended()).isTrue();
    assertThat(end).hasToString("0 (end of stream)");
  }

  @Test
  void addresses_and_ports_are_asked_for_in_one_word() {
    assertThat(getsockname(server)).hasToString("127.0.0.1:5001");
    assertThat(getpeername(server).port()).isEqualTo(port(client));
    SOCKET unbound = socket(AF_INET, SOCK_STREAM, 0);
    assertThat(getsockname(unbound)).isNull();
    assertThat(port(unbound)).isEqualTo(SOCKET_ERROR);
    assertThat(getpeername(unbound)).isNull();
  }

  @Test
  void controls_and_options_take_values() {
    send(client, "abc", 0);
    assertThat(ioctlsocket(server, FIONREAD)).isEqualTo(3);
    assertThat(ioctlsocket(server, SIOCATMARK)).isEqualTo(SOCKET_ERROR);
    assertThat(setsockopt(server, IPPROTO_TCP, TCP_NODELAY, true)).isZero();
    assertThat(last()).hasToString("setsockopt(socket#3, IPPROTO_TCP, TCP_NODELAY, 1, 4) = 0");
    setsockopt(server, SOL_SOCKET, SO_RCVBUF, 70_000);
    assertThat(last()).hasToString("setsockopt(socket#3, SOL_SOCKET, SO_RCVBUF, 70000, 4) = 0");
    setsockopt(server, SOL_SOCKET, SO_LINGER, new linger(1, 300));
    assertThat(last())
        .hasToString("setsockopt(socket#3, SOL_SOCKET, SO_LINGER, {on, 300 s}, 4) = 0");
    assertThat(setsockopt(server, SOL_SOCKET, SO_LINGER, null)).isEqualTo(SOCKET_ERROR);
    assertThat(getsockopt(server, SOL_SOCKET, SO_TYPE)).isEqualTo(SOCK_STREAM);
  }

  @Test
  void enumeration_returns_the_record() {
    WSAEVENT e = WSACreateEvent();
    WSAEventSelect(client, e, FD_READ);
    send(server, "x", 0);
    assertThat(WSAEnumNetworkEvents(client, e).lNetworkEvents).isEqualTo(FD_READ);
    assertThat(WSAEnumNetworkEvents(client, null).lNetworkEvents).isZero();
    assertThat(WSAEnumNetworkEvents(SOCKET.of(1), e)).isNull();
  }

  @Test
  void each_overload_makes_one_call() {
    long before = lab.journal().lastSeq();
    recv(server, 512, 0);
    port(server);
    ioctlsocket(server, FIONREAD);
    assertThat(lab.journal().since(before).stream().filter(entry -> entry.what() instanceof Call))
        .hasSize(3);
  }

  @Test
  void version_word_has_the_major_number_low() {
    assertThat(MAKEWORD(2, 1)).isEqualTo(0x0102);
  }

  @Test
  void spawned_thread_and_remark_belong_to_the_current_session() {
    spawn("helper", () -> note("hello")).join();
    assertThat(lab.journal().entries())
        .extracting(Entry::what)
        .contains(new What.ThreadStarted(), new What.Note("hello"));
  }

  private Call last() {
    return lab.journal().lastCallOf(Thread.currentThread()).orElseThrow();
  }
}
