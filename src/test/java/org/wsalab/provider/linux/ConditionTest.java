package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSATRY_AGAIN;
import static org.wsalab.winsock.WinSock2.CF_ACCEPT;
import static org.wsalab.winsock.WinSock2.CF_DEFER;
import static org.wsalab.winsock.WinSock2.CF_REJECT;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.INVALID_SOCKET;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.ConditionProc;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.fd_set;
import org.wsalab.winsock.timeval;

/** WSAAccept and its condition function. */
class ConditionTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  void the_condition_function_is_told_who_calls_and_what_the_program_handed_over() {
    SOCKET listening = net.listening();
    SOCKET client = client(listening);
    List<String> told = new ArrayList<>();

    SOCKET server =
        net.ws.WSAAccept(
            listening,
            null,
            null,
            (caller, data) -> {
              told.add(caller + " " + data);
              return CF_ACCEPT;
            },
            42);
    assertThat(server).isNotEqualTo(INVALID_SOCKET);
    assertThat(told).containsExactly(net.nameOf(client) + " 42");
  }

  @Test
  void a_rejected_connection_is_reset() {
    SOCKET listening = net.listening();
    SOCKET client = client(listening);

    net.fails(accept(listening, (caller, data) -> CF_REJECT), WSAECONNREFUSED);
    assertThat(net.ws.recv(client, new byte[1], 1, 0)).isEqualTo(-1);
    assertThat(net.error()).startsWith("WSAECONNRESET");
  }

  @Test
  void a_deferred_connection_waits_for_the_next_accept() {
    SOCKET listening = net.listening();
    WSAEVENT event = net.select(listening, FD_ACCEPT);
    SOCKET client = client(listening);
    net.send(client, "first");
    net.awaitReport(listening, event, FD_ACCEPT);

    net.fails(accept(listening, (caller, data) -> CF_DEFER), WSATRY_AGAIN);
    net.awaitReport(listening, event, FD_ACCEPT);
    assertThat(isReadable(listening)).as("for select").isTrue();
    SOCKET server = accept(listening, (caller, data) -> CF_ACCEPT);
    net.select(server, 0);
    assertThat(net.recv(server, 10)).isEqualTo("first");
  }

  @Test
  void two_connections_deferred_at_once_are_both_kept() {
    SOCKET listening = net.listening();
    client(listening);
    client(listening);

    ConditionProc both =
        (caller, data) -> {
          net.fails(accept(listening, (other, none) -> CF_DEFER), WSATRY_AGAIN);
          return CF_DEFER;
        };
    net.fails(accept(listening, both), WSATRY_AGAIN);
    assertThat(net.ws.accept(listening, null, null)).isNotEqualTo(INVALID_SOCKET);
    assertThat(net.ws.accept(listening, null, null)).isNotEqualTo(INVALID_SOCKET);
  }

  @Test
  void a_deferred_connection_ends_an_accept_that_sleeps() {
    SOCKET listening = net.listening();
    client(listening);
    List<Background<SOCKET>> sleeping = new ArrayList<>();
    ConditionProc defer =
        (caller, data) -> {
          sleeping.add(Background.asleep(net, () -> net.ws.accept(listening, null, null)));
          return CF_DEFER;
        };
    net.fails(accept(listening, defer), WSATRY_AGAIN);

    assertThat(sleeping.get(0).result()).isNotEqualTo(INVALID_SOCKET);
  }

  @Test
  void another_answer_is_an_invalid_argument_and_resets() {
    SOCKET listening = net.listening();
    SOCKET client = client(listening);

    net.fails(accept(listening, (caller, data) -> 77), WSAEINVAL);
    assertThat(net.ws.recv(client, new byte[1], 1, 0)).isEqualTo(-1);
  }

  @Test
  void a_listening_socket_closed_by_the_condition_function_leaves_nothing_open() {
    SOCKET listening = net.listening();
    SOCKET client = client(listening);

    ConditionProc closing =
        (caller, data) -> {
          net.succeeds(net.ws.closesocket(listening));
          return CF_DEFER;
        };
    net.fails(accept(listening, closing), WSATRY_AGAIN);
    assertThat(net.ws.recv(client, new byte[1], 1, 0)).as("the connection is gone").isEqualTo(-1);
  }

  @Test
  void what_a_condition_function_throws_reaches_the_program_and_resets_the_connection() {
    SOCKET listening = net.listening();
    SOCKET client = client(listening);

    ConditionProc failing =
        (caller, data) -> {
          throw new UnsupportedOperationException("the program's own");
        };
    assertThatThrownBy(() -> accept(listening, failing)).hasMessage("the program's own");
    assertThat(net.ws.recv(client, new byte[1], 1, 0)).isEqualTo(-1);
  }

  private SOCKET client(SOCKET listening) {
    SOCKET client = net.tcp();
    net.connect(client, net.nameOf(listening));
    return client;
  }

  private SOCKET accept(SOCKET listening, ConditionProc condition) {
    return net.ws.WSAAccept(listening, null, null, condition, 0);
  }

  private boolean isReadable(SOCKET s) {
    fd_set read = new fd_set();
    fd_set.FD_SET(s, read);
    return net.ws.select(0, read, null, null, new timeval()) == 1;
  }
}
