package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_CONNECT_BIT;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.sockaddr;

/** The backlog of a listening socket. */
class BacklogTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "3, 3", "-4, 4"})
  void so_many_connections_wait_and_the_next_is_refused(int backlog, int waiting) {
    SOCKET listening = listening(backlog);
    for (int i = 0; i < waiting; i++) {
      net.connect(net.tcp(), net.nameOf(listening));
    }

    net.fails(net.ws.connect(net.tcp(), net.nameOf(listening), 16), WSAECONNREFUSED);
  }

  @Test
  void an_accept_makes_room() {
    SOCKET listening = listening(1);
    SOCKET refused = net.tcp();
    net.connect(net.tcp(), net.nameOf(listening));
    net.fails(net.ws.connect(refused, net.nameOf(listening), 16), WSAECONNREFUSED);
    assertThat(net.ws.accept(listening, null, null)).isNotEqualTo(INVALID_SOCKET);

    net.connect(refused, net.nameOf(listening));
  }

  @Test
  void a_refused_attempt_is_recorded() {
    SOCKET listening = listening(1);
    net.connect(net.tcp(), net.nameOf(listening));
    SOCKET s = net.tcp();
    WSAEVENT event = net.select(s, FD_CONNECT);

    net.fails(net.ws.connect(s, net.nameOf(listening), 16), WSAEWOULDBLOCK);
    assertThat(net.awaitReport(s, event, FD_CONNECT).iErrorCode[FD_CONNECT_BIT])
        .isEqualTo(WSAECONNREFUSED);
  }

  @Test
  void a_socket_that_listens_everywhere_refuses_too() {
    SOCKET listening = net.tcp();
    net.succeeds(net.ws.bind(listening, Loopback.v4(0, 0), 16));
    net.succeeds(net.ws.listen(listening, 1));
    sockaddr here = Loopback.v4(net.nameOf(listening).port());
    net.connect(net.tcp(), here);

    net.fails(net.ws.connect(net.tcp(), here, 16), WSAECONNREFUSED);
  }

  @Test
  void a_second_listen_changes_nothing() {
    SOCKET listening = listening(1);
    net.succeeds(net.ws.listen(listening, 5));
    net.connect(net.tcp(), net.nameOf(listening));

    net.fails(net.ws.connect(net.tcp(), net.nameOf(listening), 16), WSAECONNREFUSED);
  }

  @Test
  void closing_the_listening_socket_resets_the_connections_that_wait() {
    SOCKET listening = listening(2);
    SOCKET waiting = net.tcp();
    net.connect(waiting, net.nameOf(listening));
    net.succeeds(net.ws.closesocket(listening));

    assertThat(net.ws.recv(waiting, new byte[1], 1, 0)).isEqualTo(-1);
    assertThat(net.error()).startsWith("WSAECONNRESET");
  }

  private SOCKET listening(int backlog) {
    SOCKET s = net.bound(net.tcp(), AF_INET);
    net.succeeds(net.ws.listen(s, backlog));
    return s;
  }
}
