package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.EndpointPair.receive;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.provider.linux.LibC.POLLERR;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_RCVBUF;
import static org.wsalab.winsock.WinSock2.SO_SNDBUF;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** A send, its tail and the end of the stream go out in this order; space is told when owed. */
@OnLinux
class SendingSideTest {
  private static final int BUFFER_BYTES = 65536;

  /** Many times more than both buffers hold. */
  private static final int LARGE = 1 << 20;

  @RegisterExtension final EndpointPair pair = new EndpointPair();

  /** The flusher has news for the endpoint at any time. */
  private final FakeIndications told =
      new FakeIndications() {
        @Override
        public void news(int hint) {}
      };

  private SendingSide sending;

  @BeforeEach
  void begin() {
    pair.sender.setIndications(told);
    pair.sender.setOption(SOL_SOCKET, SO_SNDBUF, BUFFER_BYTES);
    pair.receiver.setOption(SOL_SOCKET, SO_RCVBUF, BUFFER_BYTES);
    sending = new SendingSide(pair.sender);
  }

  @AfterEach
  void giveUp() {
    sending.drop();
    pair.sender.transport.flusher.wake();
  }

  @Test
  @Tag("WRITE-5")
  void a_send_that_is_to_be_taken_whole_leaves_a_tail() {
    assertThat(send(LARGE, true)).isEqualTo(LARGE);
    assertThat(sending.hasTail()).isTrue();
  }

  @Test
  void a_send_that_may_be_cut_short_leaves_none() {
    assertThat(send(LARGE, false)).isBetween(1, LARGE - 1);
    assertThat(sending.hasTail()).isFalse();
  }

  @Test
  void what_the_kernel_and_the_tail_have_is_unsent_until_the_peer_has_it() {
    assertThat(sending.unsent()).isZero();
    send(LARGE, true);

    spinUntil(() -> sending.unsent() == LARGE - pair.receiver.kernel.ask(LibC.FIONREAD));
    assertThat(sending.unsent()).isBetween(1, LARGE - 1);
  }

  @Test
  @Tag("WRITE-2")
  void space_is_told_once_and_only_after_a_send_that_found_none() {
    assertThat(sending.spaceFree()).isZero();
    assertThat(told.told).isEmpty();

    fill();
    assertThat(sending.wantsSpace()).isTrue();
    assertThat(sending.spaceFree()).isZero();
    assertThat(sending.spaceFree()).isZero();
    assertThat(told.told).containsExactly("space");
    assertThat(sending.wantsSpace()).isFalse();
  }

  /** A send behind a tail is refused although it would find space in the kernel. */
  @Test
  @Tag("WRITE-2")
  void space_is_not_told_before_the_tail_is_gone() {
    send(LARGE, true);
    assertThat(send(1, true)).isEqualTo(-Errno.EAGAIN);
    assertThat(sending.spaceFree()).isZero();
    assertThat(told.told).isEmpty();

    flush();
    assertThat(told.told).containsExactly("space");
  }

  @Test
  void a_send_of_nothing_finds_no_space_where_another_would_find_none() {
    assertThat(send(0, true)).isZero();
    fill();

    assertThat(send(0, true)).isEqualTo(-Errno.EAGAIN);
  }

  @Test
  void the_end_of_the_stream_comes_behind_the_tail() {
    send(LARGE, true);
    assertThat(sending.shutdown()).isZero();
    assertThat(sending.isShut()).isFalse();

    flush();
    assertThat(sending.isShut()).isTrue();
    assertThat(receive(pair.receiver, new byte[1])).isZero();
  }

  @Test
  void without_a_tail_the_stream_ends_at_once() {
    assertThat(sending.shutdown()).isZero();

    assertThat(sending.isShut()).isTrue();
    assertThat(receive(pair.receiver, new byte[1])).isZero();
  }

  @Test
  void a_tail_that_breaks_with_the_connection_is_told_as_what_broke_it() {
    send(LARGE, true);
    pair.receiver.close(true, 0);
    pair.isClosed(pair.receiver);
    spinUntil(() -> (pair.sender.kernel.poll(0) & POLLERR) != 0);

    assertThat(sending.spaceFree()).isEqualTo(Errno.ECONNRESET);
    assertThat(sending.hasTail()).isFalse();
  }

  private int send(int length, boolean whole) {
    return sending.send(new byte[length], 0, length, 0, whole);
  }

  /** Sends until the kernel has no space, and keeps nothing for later. */
  private void fill() {
    for (int result = 0; result >= 0; ) {
      result = send(BUFFER_BYTES, false);
    }
  }

  /** Lets the tail go out, and receives all of it. */
  private void flush() {
    byte[] part = new byte[BUFFER_BYTES];
    for (int received = 0; received < LARGE; received += receive(pair.receiver, part)) {
      assertThat(sending.spaceFree()).isZero();
    }
  }
}
