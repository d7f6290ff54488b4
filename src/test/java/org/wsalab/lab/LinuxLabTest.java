package org.wsalab.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.lab.Calls.*;
import static org.wsalab.lab.Comfort.*;
import static org.wsalab.winsock.WinSock2.*;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wsalab.OnLinux;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

/** The session over kernel sockets: what a fake cannot prove. */
@OnLinux
@Timeout(60)
class LinuxLabTest {
  private Lab lab;

  @BeforeEach
  void open() {
    lab = Lab.open(LabOptions.DEFAULTS.withProvider("linux").withReport(words -> {}));
    Lab.use(lab);
  }

  @AfterEach
  void close() {
    lab.close();
  }

  @Test
  void datagram_comes_with_its_sender_in_either_family() {
    for (int family : new int[] {AF_INET, AF_INET6}) {
      String host = family == AF_INET ? "127.0.0.1" : "::1";
      SOCKET here = socket(family, SOCK_DGRAM, IPPROTO_UDP);
      SOCKET there = socket(family, SOCK_DGRAM, IPPROTO_UDP);
      bind(here, host, 0);
      bind(there, host, 0);
      sendto(there, "abc", 0, host, port(here));
      sendto(there, "", 0, getsockname(here));
      assertThat(recvfrom(here, 512, 0))
          .hasToString("3 bytes \"abc\" from " + sockaddr(host, port(there)));
      assertThat(recv(here, 512, 0)).hasToString("0 bytes \"\"");
    }
  }

  @Test
  void session_of_two_threads_is_written_down_and_leaves_nothing_open() {
    SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    bind(listening, "127.0.0.1", 0);
    listen(listening, SOMAXCONN);
    int port = port(listening);
    LabThread client =
        spawn(
            "client",
            () -> {
              SOCKET s = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
              expect(connect(s, "127.0.0.1", port), 0);
              expect(send(s, "ping", 0), 4);
              expect(recv(s, 512, 0).text(), "pong");
              closesocket(s);
            });
    SOCKET server = accept(listening);
    WSAEVENT e = WSACreateEvent();
    WSAEventSelect(server, e, FD_READ | FD_CLOSE);
    expect(WaitForSingleObject(e, 30_000), WSA_WAIT_EVENT_0);
    expect(recv(server, 512, 0).text(), "ping");
    send(server, "pong", 0);
    client.join();
    closesocket(server);
    closesocket(listening);
    WSACloseEvent(e);
    lab.close();
    assertThat(lab.leftOpen()).isEmpty();
    assertThat(TraceText.of(lab.journal()))
        .contains("client    connect(socket#2, 127.0.0.1:" + port + ", 16) = 0")
        .contains("recv(socket#3, \"ping\", 512, 0) = 4")
        .contains("signaled event#1 by socket#3 FD_READ");
  }

  @Test
  void news_that_a_snapshot_brings_to_light_stand_below_a_remark_about_it() {
    SOCKET listening = socket(AF_INET, SOCK_STREAM, IPPROTO_TCP);
    bind(listening, "127.0.0.1", 0);
    listen(listening, SOMAXCONN);
    lab.snapshot();
    assertThat(TraceText.of(lab.journal())).doesNotContain("snapshot");

    connect(socket(AF_INET, SOCK_STREAM, IPPROTO_TCP), "127.0.0.1", port(listening));
    Until.holds(() -> lab.snapshot().sockets().get(0).active().has(FD_ACCEPT));
    assertThat(TraceText.of(lab.journal()))
        .containsPattern("# a snapshot was taken\n.*  indicated socket#1 FD_ACCEPT: recorded\n");
  }

  @Test
  void end_of_the_session_ends_a_blocked_thread() {
    WSAEVENT never = WSACreateEvent();
    LabThread waiter = spawn("waiter", () -> WaitForSingleObject(never, WSA_INFINITE));
    lab.close();
    assertThat(waiter.isAlive()).isFalse();
    assertThat(lab.leftOpen()).containsExactly("event#1 nonsignaled");
  }
}
