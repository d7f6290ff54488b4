package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAESHUTDOWN;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.SD_BOTH;
import static org.wsalab.winsock.WinSock2.SD_RECEIVE;
import static org.wsalab.winsock.WinSock2.SD_SEND;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.sockaddr;

/** Streams: what is sent arrives, and how both directions end. */
class StreamTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @ParameterizedTest
  @MethodSource("org.wsalab.provider.linux.Loopback#families")
  void bytes_arrive_in_order_in_both_directions(int family) {
    Connection pair = net.connection(family);
    net.send(pair.client(), "one");
    net.send(pair.client(), "two");
    net.send(pair.server(), "back");

    assertThat(receiveWhole(pair.server(), 6)).isEqualTo("onetwo");
    assertThat(net.recv(pair.client(), 100)).isEqualTo("back");
  }

  @ParameterizedTest
  @MethodSource("org.wsalab.provider.linux.Loopback#families")
  void each_end_is_the_peer_of_the_other(int family) {
    Connection pair = net.connection(family);
    sockaddr peer = Loopback.address(family, 0);
    net.succeeds(net.ws.getpeername(pair.client(), peer, new int[] {peer.sizeof()}));

    assertThat(peer).hasToString(net.nameOf(pair.server(), family).toString());
    assertThat(peer.sa_family()).isEqualTo(family);
  }

  @Test
  void a_receive_takes_no_more_than_its_room() {
    Connection pair = net.connection();
    net.send(pair.client(), "abcdef");

    assertThat(net.recv(pair.server(), 2)).isEqualTo("ab");
    assertThat(net.recv(pair.server(), 100)).isEqualTo("cdef");
  }

  @Test
  void a_blocking_receive_waits_for_data() {
    Connection pair = net.connection();
    Background<String> receive = Background.asleep(net, () -> net.recv(pair.server(), 10));
    net.send(pair.client(), "late");

    assertThat(receive.result()).isEqualTo("late");
  }

  @Test
  void a_non_blocking_receive_without_data_would_block() {
    Connection pair = net.connection();
    net.nonBlocking(pair.server());

    net.fails(net.ws.recv(pair.server(), new byte[1], 1, 0), WSAEWOULDBLOCK);
  }

  @Test
  void the_end_of_the_stream_is_a_receive_of_nothing_again_and_again() {
    Connection pair = net.connection();
    net.send(pair.client(), "last");
    net.succeeds(net.ws.closesocket(pair.client()));

    assertThat(net.recv(pair.server(), 10)).isEqualTo("last");
    assertThat(net.recv(pair.server(), 10)).isEmpty();
    assertThat(net.recv(pair.server(), 10)).isEmpty();
  }

  @Test
  void the_end_of_the_stream_ends_a_blocked_receive() {
    Connection pair = net.connection();
    Background<String> receive = Background.asleep(net, () -> net.recv(pair.server(), 10));
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));

    assertThat(receive.result()).isEmpty();
  }

  @Test
  void a_half_closed_connection_carries_data_the_other_way() {
    Connection pair = net.connection();
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));
    assertThat(net.recv(pair.server(), 10)).isEmpty();
    net.send(pair.server(), "still here");
    net.succeeds(net.ws.shutdown(pair.server(), SD_SEND));

    assertThat(net.recv(pair.client(), 100)).isEqualTo("still here");
    assertThat(net.recv(pair.client(), 100)).isEmpty();
  }

  @Test
  void a_send_after_shutdown_of_sending_fails() {
    Connection pair = net.connection();
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));

    net.fails(net.ws.send(pair.client(), new byte[1], 1, 0), WSAESHUTDOWN);
  }

  @Test
  void a_receive_after_shutdown_of_receiving_fails_and_sending_goes_on() {
    Connection pair = net.connection();
    net.succeeds(net.ws.shutdown(pair.client(), SD_RECEIVE));

    net.fails(net.ws.recv(pair.client(), new byte[1], 1, 0), WSAESHUTDOWN);
    net.send(pair.client(), "one way");
    assertThat(net.recv(pair.server(), 100)).isEqualTo("one way");
  }

  @Test
  void a_shutdown_of_receiving_ends_a_blocked_receive() {
    Connection pair = net.connection();
    Background<Integer> receive =
        Background.asleep(net, () -> net.ws.recv(pair.server(), new byte[1], 1, 0));
    net.succeeds(net.ws.shutdown(pair.server(), SD_RECEIVE));

    assertThat(receive.result()).isEqualTo(-1);
    assertThat(receive.error()).startsWith("WSAESHUTDOWN");
  }

  @Test
  void a_shutdown_of_both_ends_the_stream_for_the_peer() {
    Connection pair = net.connection();
    net.succeeds(net.ws.shutdown(pair.client(), SD_BOTH));

    assertThat(net.recv(pair.server(), 10)).isEmpty();
    net.fails(net.ws.send(pair.client(), new byte[1], 1, 0), WSAESHUTDOWN);
    net.fails(net.ws.recv(pair.client(), new byte[1], 1, 0), WSAESHUTDOWN);
  }

  @Test
  void a_socket_without_peer_can_neither_send_nor_receive_nor_shut_down() {
    SOCKET s = net.tcp();

    net.fails(net.ws.send(s, new byte[1], 1, 0), WSAENOTCONN);
    net.fails(net.ws.recv(s, new byte[1], 1, 0), WSAENOTCONN);
    net.fails(net.ws.shutdown(s, SD_BOTH), WSAENOTCONN);
  }

  @Test
  void closing_with_unread_data_resets_the_connection() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.server(), FD_CLOSE);
    net.send(pair.server(), "never read");
    net.send(pair.client(), "lost with the reset");
    net.succeeds(net.ws.closesocket(pair.client()));
    net.awaitReport(pair.server(), event, FD_CLOSE);

    net.fails(net.ws.recv(pair.server(), new byte[100], 100, 0), WSAECONNRESET);
    net.fails(net.ws.send(pair.server(), new byte[1], 1, 0), WSAECONNRESET);
  }

  @Test
  void a_reset_ends_a_blocked_receive() {
    Connection pair = net.connection();
    net.send(pair.server(), "never read");
    Background<Integer> receive =
        Background.asleep(net, () -> net.ws.recv(pair.server(), new byte[1], 1, 0));
    net.succeeds(net.ws.closesocket(pair.client()));

    assertThat(receive.result()).isEqualTo(-1);
    assertThat(receive.error()).startsWith("WSAECONNRESET");
  }

  @Test
  void a_send_to_a_peer_that_is_gone_fails_with_the_reset_in_the_end() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.client(), FD_READ | FD_CLOSE);
    net.succeeds(net.ws.closesocket(pair.server()));
    net.awaitReport(pair.client(), event, FD_CLOSE);

    int result = 0;
    for (int i = 0; i < 1000 && result >= 0; i++) {
      result = net.ws.send(pair.client(), new byte[1], 1, 0);
    }
    net.fails(result, WSAECONNRESET);
    net.fails(net.ws.send(pair.client(), new byte[1], 1, 0), WSAECONNRESET);
  }

  @Test
  void a_receive_into_no_room_takes_nothing() {
    Connection pair = net.connection();
    net.send(pair.client(), "kept");

    assertThat(net.ws.recv(pair.server(), new byte[0], 0, 0)).isZero();
    assertThat(net.recv(pair.server(), 10)).isEqualTo("kept");
  }

  private String receiveWhole(SOCKET s, int count) {
    StringBuilder whole = new StringBuilder();
    while (whole.length() < count) {
      String part = net.recv(s, count - whole.length());
      assertThat(part).as("the stream ended after " + whole).isNotEmpty();
      whole.append(part);
    }
    return whole.toString();
  }
}
