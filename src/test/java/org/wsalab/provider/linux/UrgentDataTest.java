package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FIONREAD;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;
import static org.wsalab.winsock.WinSock2.SD_SEND;
import static org.wsalab.winsock.WinSock2.SIOCATMARK;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_OOBINLINE;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;

/** Urgent data: OOB, MSG_OOB, SIOCATMARK and SO_OOBINLINE. */
class UrgentDataTest {
  @RegisterExtension final LinuxFixture net = new LinuxFixture();
  private SOCKET sender;
  private SOCKET receiver;

  @BeforeEach
  void connect() {
    Connection pair = net.connection();
    sender = pair.client();
    receiver = pair.server();
  }

  @Test
  @Tag("OOB-1")
  void an_urgent_byte_is_recorded_and_received_apart_from_the_stream() {
    WSAEVENT event = net.select(receiver, FD_OOB | FD_READ);
    net.send(sender, "before");
    urgent('!');
    net.send(sender, "behind");

    net.awaitReport(receiver, event, FD_OOB | FD_READ);
    assertThat(net.recv(receiver, 10, MSG_OOB)).isEqualTo("!");
    assertThat(stream(12)).isEqualTo("beforebehind");
  }

  @Test
  @Tag("OOB-1")
  void the_stream_can_be_read_first() {
    WSAEVENT event = net.select(receiver, FD_OOB);
    net.send(sender, "before");
    urgent('!');
    net.awaitReport(receiver, event, FD_OOB);
    net.send(sender, "behind");

    assertThat(stream(12)).isEqualTo("beforebehind");
    assertThat(net.recv(receiver, 10, MSG_OOB)).isEqualTo("!");
  }

  @Test
  @Tag("OOB-3")
  void urgent_bytes_queue_up_and_each_is_recorded() {
    WSAEVENT event = net.select(receiver, FD_OOB);
    for (char c : new char[] {'1', '2', '3'}) {
      urgent(c);
      net.awaitReport(receiver, event, FD_OOB);
    }

    for (char c : new char[] {'1', '2', '3'}) {
      assertThat(net.recv(receiver, 1, MSG_OOB)).isEqualTo("" + c);
      int left = c == '3' ? 0 : FD_OOB;
      assertThat(net.enumerate(receiver, event).lNetworkEvents).isEqualTo(left);
    }
    net.fails(net.ws.recv(receiver, new byte[1], 1, MSG_OOB), WSAEWOULDBLOCK);
  }

  @Test
  void the_last_byte_of_an_urgent_send_is_the_urgent_one() {
    byte[] bytes = Text.bytes("abc!");
    assertThat(net.ws.send(sender, bytes, 4, MSG_OOB)).isEqualTo(4);

    assertThat(stream(3)).isEqualTo("abc");
    assertThat(net.recv(receiver, 10, MSG_OOB)).isEqualTo("!");
  }

  @Test
  void a_peek_leaves_the_urgent_byte() {
    urgent('!');

    assertThat(net.recv(receiver, 1, MSG_OOB | MSG_PEEK)).isEqualTo("!");
    assertThat(net.recv(receiver, 1, MSG_OOB)).isEqualTo("!");
  }

  @Test
  void a_receive_of_the_stream_never_sees_the_urgent_byte() {
    net.nonBlocking(receiver);
    urgent('!');

    net.fails(net.ws.recv(receiver, new byte[1], 1, 0), WSAEWOULDBLOCK);
    assertThat(net.recv(receiver, 1, MSG_OOB)).isEqualTo("!");
  }

  @Test
  void fionread_counts_the_stream_on_both_sides_of_the_urgent_byte() {
    net.send(sender, "before");
    urgent('!');
    net.send(sender, "behind");

    assertThat(ioctl(FIONREAD)).isEqualTo(12);
  }

  @Test
  void siocatmark_is_true_unless_urgent_data_waits() {
    assertThat(ioctl(SIOCATMARK)).isEqualTo(1);
    urgent('!');
    assertThat(ioctl(SIOCATMARK)).isZero();
    net.recv(receiver, 1, MSG_OOB);
    assertThat(ioctl(SIOCATMARK)).isEqualTo(1);
  }

  @Test
  @Tag("OOB-2")
  void inline_an_urgent_byte_is_a_byte_of_the_stream() {
    inline();
    WSAEVENT event = net.select(receiver, FD_OOB | FD_READ);
    net.send(sender, "before");
    urgent('!');
    net.send(sender, "behind");
    net.awaitReport(receiver, event, FD_READ);

    assertThat(stream(13)).isEqualTo("before!behind");
    assertThat(net.enumerate(receiver, event).lNetworkEvents & FD_OOB).isZero();
    assertThat(ioctl(SIOCATMARK)).isEqualTo(1);
    net.fails(net.ws.recv(receiver, new byte[1], 1, MSG_OOB), WSAEINVAL);
  }

  @Test
  @Tag("READ-1")
  void inline_what_a_receive_leaves_around_the_mark_is_recorded_again() {
    inline();
    WSAEVENT event = net.select(receiver, FD_READ);
    net.send(sender, "ab");
    urgent('!');
    net.send(sender, "cd");
    StringBuilder got = new StringBuilder();
    while (got.length() < 5) {
      net.awaitReport(receiver, event, FD_READ);
      got.append(net.recv(receiver, 1));
    }

    assertThat(got).hasToString("ab!cd");
  }

  @Test
  @Tag("OOB-2")
  void inline_neither_a_peek_nor_a_receive_after_it_ends_at_the_place_of_an_urgent_byte() {
    inline();
    WSAEVENT event = net.select(receiver, FD_READ);
    net.send(sender, "ab");
    urgent('!');
    net.awaitReport(receiver, event, FD_READ);
    assertThat(peek(66)).isEqualTo("ab!");
    urgent('?');
    net.awaitReport(receiver, event, FD_READ);

    assertThat(peek(66)).isEqualTo("ab!?");
    assertThat(net.recv(receiver, 66)).isEqualTo("ab!?");
  }

  @Test
  void an_urgent_byte_ends_a_blocked_receive_of_urgent_data() {
    Background<String> receive = Background.asleep(net, () -> net.recv(receiver, 1, MSG_OOB));
    urgent('!');

    assertThat(receive.result()).isEqualTo("!");
  }

  @Test
  void the_end_of_the_stream_ends_a_blocked_receive_of_urgent_data() {
    Background<String> receive = Background.asleep(net, () -> net.recv(receiver, 1, MSG_OOB));
    net.succeeds(net.ws.shutdown(sender, SD_SEND));

    assertThat(receive.result()).isEmpty();
  }

  @Test
  void data_fetched_by_another_thread_ends_a_blocked_receive() {
    for (int round = 0; round < 200; round++) {
      Background<String> receive = Background.asleep(net, () -> net.recv(receiver, 1));
      net.send(sender, "x");
      urgent('!');
      fetch();
      assertThat(receive.result()).isEqualTo("x");
      assertThat(net.recv(receiver, 1, MSG_OOB)).isEqualTo("!");
    }
  }

  @Test
  void urgent_data_is_not_passed_over_by_a_receive_that_another_thread_is_blocked_in() {
    for (int round = 0; round < 200; round++) {
      Background<String> receive = Background.asleep(net, () -> net.recv(receiver, 1));
      urgent('!');
      net.send(sender, "x");
      assertThat(receive.result()).isEqualTo("x");
      assertThat(net.recv(receiver, 1, MSG_OOB)).isEqualTo("!");
    }
  }

  @Test
  void an_urgent_byte_in_front_of_the_end_of_the_stream_is_received() {
    WSAEVENT event = net.select(receiver, FD_OOB | FD_CLOSE);
    urgent('!');
    net.succeeds(net.ws.closesocket(sender));
    net.awaitReport(receiver, event, FD_OOB | FD_CLOSE);

    assertThat(net.recv(receiver, 1, MSG_OOB)).isEqualTo("!");
    assertThat(net.recv(receiver, 1)).isEmpty();
  }

  private void urgent(char c) {
    assertThat(net.ws.send(sender, new byte[] {(byte) c}, 1, MSG_OOB)).isEqualTo(1);
  }

  /** Lets a call of this thread take in the urgent byte that is on its way. */
  private void fetch() {
    long begin = System.nanoTime();
    while (ioctl(SIOCATMARK) != 0) {
      long nanos = System.nanoTime() - begin;
      assertThat(nanos).as("waiting for it").isLessThan(LinuxFixture.DEADLINE_MS * 1_000_000L);
    }
  }

  private void inline() {
    net.succeeds(net.ws.setsockopt(receiver, SOL_SOCKET, SO_OOBINLINE, new byte[] {1}, 1));
  }

  private int ioctl(int command) {
    int[] value = {-1};
    net.succeeds(net.ws.ioctlsocket(receiver, command, value));
    return value[0];
  }

  private String peek(int room) {
    byte[] buffer = new byte[room];
    int count = net.ws.recv(receiver, buffer, room, MSG_PEEK);
    return new String(buffer, 0, count, StandardCharsets.US_ASCII);
  }

  /** So many bytes of the stream. */
  private String stream(int count) {
    StringBuilder whole = new StringBuilder();
    while (whole.length() < count) {
      String part = net.recv(receiver, count - whole.length());
      assertThat(part).as("the stream ended after " + whole).isNotEmpty();
      whole.append(part);
    }
    return whole.toString();
  }
}
