package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAESHUTDOWN;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.SD_SEND;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSANETWORKEVENTS;

/** Sends larger than what the kernel takes at once (WRITE-5). */
class LargeSendTest {
  /** More than the kernel's buffers of both ends together ever hold. */
  private static final int LARGE = 24 << 20;

  @RegisterExtension final LinuxFixture net = new LinuxFixture();

  @Test
  void a_non_blocking_send_takes_all_of_a_large_buffer() {
    Connection pair = net.connection();
    net.nonBlocking(pair.client());

    assertThat(sendLarge(pair.client())).isEqualTo(LARGE);
    assertThat(receiveAll(pair.server(), LARGE)).as("in order").isTrue();
  }

  @Test
  void until_all_of_it_is_on_its_way_further_sends_would_block() {
    Connection pair = net.connection();
    net.nonBlocking(pair.client());
    sendLarge(pair.client());

    net.fails(net.ws.send(pair.client(), new byte[1], 1, 0), WSAEWOULDBLOCK);
    net.fails(net.ws.send(pair.client(), new byte[1], 1, 0), WSAEWOULDBLOCK);
  }

  @Test
  void small_sends_are_taken_whole_until_one_would_block() {
    Connection pair = net.connection();
    net.nonBlocking(pair.client());
    byte[] part = new byte[50_000];
    long taken = 0;
    int result;
    while ((result = net.ws.send(pair.client(), part, part.length, 0)) >= 0) {
      assertThat(result).isEqualTo(part.length);
      taken += result;
      assertThat(taken).isLessThan(1L << 30);
    }
    net.fails(result, WSAEWOULDBLOCK);
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));

    assertThat(countUntilEnd(pair.server())).isEqualTo(taken);
  }

  @Test
  void a_large_buffer_is_sent_on_while_its_thread_makes_no_call() {
    Connection pair = net.connection();
    net.nonBlocking(pair.client());
    sendLarge(pair.client());

    Background<Boolean> receive = Background.call(net, () -> receiveAll(pair.server(), LARGE));
    assertThat(receive.result()).isTrue();
  }

  @Test
  void space_that_comes_free_is_an_fd_write() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.client(), FD_WRITE);
    net.awaitReport(pair.client(), event, FD_WRITE);
    sendLarge(pair.client());
    net.fails(net.ws.send(pair.client(), new byte[1], 1, 0), WSAEWOULDBLOCK);
    assertThat(net.isSignaled(event)).isFalse();

    Background<Boolean> receive = Background.call(net, () -> receiveAll(pair.server(), LARGE));
    net.awaitReport(pair.client(), event, FD_WRITE);
    assertThat(receive.result()).isTrue();
    assertThat(net.ws.send(pair.client(), new byte[1], 1, 0)).isEqualTo(1);
  }

  @Test
  void without_a_send_that_failed_there_is_no_fd_write() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.client(), FD_WRITE);
    net.awaitReport(pair.client(), event, FD_WRITE);
    sendLarge(pair.client());
    assertThat(receiveAll(pair.server(), LARGE)).isTrue();

    assertThat(net.enumerate(pair.client(), event).lNetworkEvents).isZero();
  }

  @Test
  void closesocket_does_not_cut_short_what_a_send_has_taken() {
    Connection pair = net.connection();
    net.nonBlocking(pair.client());
    sendLarge(pair.client());
    net.succeeds(net.ws.closesocket(pair.client()));

    assertThat(receiveAll(pair.server(), LARGE)).isTrue();
    assertThat(net.recv(pair.server(), 1)).as("then the stream ends").isEmpty();
  }

  @Test
  void shutdown_comes_after_what_a_send_has_taken() {
    Connection pair = net.connection();
    net.nonBlocking(pair.client());
    sendLarge(pair.client());
    net.succeeds(net.ws.shutdown(pair.client(), SD_SEND));
    net.fails(net.ws.send(pair.client(), new byte[1], 1, 0), WSAESHUTDOWN);

    assertThat(receiveAll(pair.server(), LARGE)).isTrue();
    assertThat(net.recv(pair.server(), 1)).as("then the stream ends").isEmpty();
    net.send(pair.server(), "back");
    WSAEVENT event = net.select(pair.client(), FD_CLOSE);
    net.succeeds(net.ws.closesocket(pair.server()));
    net.awaitReport(pair.client(), event, FD_CLOSE);
    assertThat(net.recv(pair.client(), 10)).isEqualTo("back");
  }

  @Test
  void a_reset_drops_what_is_still_to_be_sent() {
    Connection pair = net.connection();
    WSAEVENT event = net.select(pair.client(), FD_CLOSE);
    sendLarge(pair.client());
    net.succeeds(net.ws.closesocket(pair.server())); // with unread data

    WSANETWORKEVENTS events = net.awaitReport(pair.client(), event, FD_CLOSE);
    assertThat(events.iErrorCode[5]).as("the error of FD_CLOSE").isNotZero();
    net.fails(net.ws.send(pair.client(), new byte[1], 1, 0), WSAECONNRESET);
    assertThat(TailThreads.end()).as("nobody goes on trying to send").isTrue();
  }

  @Test
  void a_blocking_send_returns_when_all_is_taken() {
    Connection pair = net.connection();
    Background<Integer> send = Background.asleep(net, () -> sendLarge(pair.client()));

    assertThat(receiveAll(pair.server(), LARGE)).isTrue();
    assertThat(send.result()).isEqualTo(LARGE);
  }

  @Test
  void the_end_of_the_session_gives_up_what_nobody_reads() {
    Connection pair = net.connection();
    net.nonBlocking(pair.client());
    sendLarge(pair.client());
    net.succeeds(net.ws.closesocket(pair.client()));
    net.stack.close();

    assertThat(TailThreads.end()).isTrue();
  }

  private int sendLarge(SOCKET s) {
    return net.ws.send(s, pattern(0, LARGE), LARGE, 0);
  }

  /** Whether so many bytes of the pattern arrive. */
  private boolean receiveAll(SOCKET s, int count) {
    byte[] buffer = new byte[1 << 20];
    int got = 0;
    while (got < count) {
      int n = net.ws.recv(s, buffer, Math.min(buffer.length, count - got), 0);
      if (n <= 0 || !Arrays.equals(Arrays.copyOf(buffer, n), pattern(got, n))) {
        return false;
      }
      got += n;
    }
    return true;
  }

  private long countUntilEnd(SOCKET s) {
    byte[] buffer = new byte[1 << 20];
    long count = 0;
    for (int n; (n = net.ws.recv(s, buffer, buffer.length, 0)) > 0; ) {
      count += n;
    }
    return count;
  }

  /** Bytes that tell where in the stream they stand. */
  private static byte[] pattern(int from, int count) {
    byte[] bytes = new byte[count];
    for (int i = 0; i < count; i++) {
      bytes[i] = (byte) ((from + i) * 31 >> 4);
    }
    return bytes;
  }
}
