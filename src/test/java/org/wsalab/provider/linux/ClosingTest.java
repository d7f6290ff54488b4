package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.EndpointPair.receive;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.provider.linux.LibC.POLLPRI;
import static org.wsalab.winsock.WinSock2.MSG_OOB;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** A closing ends the stream where all has been read and sent, and resets it where not. */
@OnLinux
class ClosingTest {
  /** More than the kernel's buffers of both ends together ever hold. */
  private static final int LARGE = 24 << 20;

  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private LinuxEndpoint endpoint;
  private ReceivingSide receiving;
  private SendingSide sending;
  private Closing closing;

  @BeforeEach
  void begin() {
    endpoint = pair.sender;
    endpoint.setIndications(
        new FakeIndications() {
          @Override
          public void news(int hint) {} // of the flusher, at any time
        });
    receiving = new ReceivingSide(endpoint);
    sending = new SendingSide(endpoint);
    closing = new Closing(endpoint, receiving, sending, new TcpInfo(endpoint.kernel));
  }

  @Test
  void with_nothing_left_it_ends_the_stream() {
    close(false);

    assertThat(receive(pair.receiver, new byte[1])).isZero();
  }

  @Test
  void it_resets_when_it_is_told_to() {
    close(true);

    assertThat(receive(pair.receiver, new byte[1])).isEqualTo(-Errno.ECONNRESET);
  }

  /** The kernel has nothing unread, and would end the stream. */
  @Test
  void normal_data_fetched_early_is_unread_data_and_resets() {
    assertThat(pair.receiver.send(new byte[] {'x', '!'}, 0, 2, MSG_OOB, null, true)).isEqualTo(2);
    spinUntil(() -> (endpoint.kernel.poll(POLLPRI) & POLLPRI) != 0);
    receiving.fetchUrgent();
    assertThat(endpoint.kernel.ask(LibC.FIONREAD)).isZero();
    close(false);

    assertThat(receive(pair.receiver, new byte[1])).isEqualTo(-Errno.ECONNRESET);
  }

  @Test
  void a_tail_is_left_to_the_flusher_and_the_stream_ends_behind_it() {
    leaveTail();
    close(false);

    assertThat(receiveAll()).isEqualTo(LARGE);
  }

  @Test
  void unread_data_resets_although_there_is_a_tail() {
    leaveTail();
    EndpointPair.send(pair.receiver, endpoint, "x");
    close(false);

    assertThat(sending.hasTail()).isFalse();
    assertThat(receiveAll()).isEqualTo(-Errno.ECONNRESET);
  }

  private void leaveTail() {
    assertThat(sending.send(new byte[LARGE], 0, LARGE, 0, true)).isEqualTo(LARGE);
    assertThat(sending.hasTail()).isTrue();
  }

  private void close(boolean reset) {
    pair.isClosed(endpoint);
    closing.close(true, reset, 0);
  }

  /** All that comes until the stream ends; errno negated where it breaks. */
  private int receiveAll() {
    byte[] part = new byte[1 << 20];
    int all = 0;
    for (int count; (count = receive(pair.receiver, part)) != 0; all += count) {
      if (count < 0) {
        return count;
      }
    }
    return all;
  }
}
