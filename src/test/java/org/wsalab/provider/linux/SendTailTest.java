package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.EndpointPair.receive;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.provider.linux.LibC.POLLHUP;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** What the kernel has not taken of a send waits until it does. */
@OnLinux
class SendTailTest {
  private static final int CHUNK_BYTES = 65536;

  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private SendTail tail;

  @BeforeEach
  void begin() {
    tail = new SendTail(pair.sender.kernel);
  }

  @Test
  void it_waits_while_the_kernel_is_full_and_follows_what_the_kernel_has() {
    int taken = fill();
    tail.keep(new byte[] {'a', 'b', 'c'}, 1, 3);

    assertThat(tail.flush()).isZero();
    assertThat(tail.bytes()).isEqualTo(2);

    byte[] buffer = new byte[CHUNK_BYTES];
    int received = 0;
    int last = 0;
    while (received < taken + 2) {
      last = receive(pair.receiver, buffer);
      received += last;
      tail.flush();
    }
    assertThat(tail.isEmpty()).isTrue();
    assertThat(received).isEqualTo(taken + 2);
    assertThat(buffer[last - 1]).isEqualTo((byte) 'c');
  }

  @Test
  void it_is_given_up_when_the_connection_is_reset() {
    pair.receiver.close(true, 0);
    pair.isClosed(pair.receiver);
    spinUntil(() -> (pair.sender.kernel.poll(POLLIN | POLLOUT) & POLLHUP) != 0);
    tail.keep(new byte[] {'a'}, 0, 1);

    assertThat(tail.flush()).isEqualTo(Errno.ECONNRESET);
    assertThat(tail.isEmpty()).isTrue();
  }

  /** Sends zeros until the kernel takes no more; says how many it has taken. */
  private int fill() {
    byte[] chunk = new byte[CHUNK_BYTES];
    int taken = 0;
    int sent;
    while ((sent = pair.sender.kernel.send(chunk, 0, chunk.length, 0, null)) > 0) {
      taken += sent;
    }
    assertThat(sent).isEqualTo(-Errno.EAGAIN);
    return taken;
  }
}
