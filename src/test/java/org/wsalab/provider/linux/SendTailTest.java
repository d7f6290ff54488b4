package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.EndpointPair.receive;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.provider.linux.LibC.POLLHUP;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_RCVBUF;
import static org.wsalab.winsock.WinSock2.SO_SNDBUF;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** What the kernel has not taken of a send waits until it does. */
@OnLinux
class SendTailTest {
  private static final int CHUNK_BYTES = 65536;

  /** Many times more than both buffers hold. */
  private static final int TAIL_BYTES = 1 << 20;

  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private SendTail tail;

  @BeforeEach
  void begin() {
    tail = new SendTail(pair.sender.kernel);
  }

  @Test
  void it_waits_while_the_kernel_is_full_and_follows_part_by_part() {
    pair.sender.setOption(SOL_SOCKET, SO_SNDBUF, CHUNK_BYTES);
    pair.receiver.setOption(SOL_SOCKET, SO_RCVBUF, CHUNK_BYTES);
    byte[] buffer = numbered(1 + TAIL_BYTES);
    tail.keep(buffer, 1, buffer.length);

    assertThat(tail.flush()).isZero();
    assertThat(tail.bytes()).isBetween(1, TAIL_BYTES - 1);

    ByteArrayOutputStream received = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK_BYTES];
    while (received.size() < TAIL_BYTES) {
      received.write(chunk, 0, receive(pair.receiver, chunk));
      assertThat(tail.flush()).isZero();
    }
    assertThat(tail.isEmpty()).isTrue();
    assertThat(received.toByteArray()).isEqualTo(Arrays.copyOfRange(buffer, 1, buffer.length));
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

  /** Bytes that say where they stood: their period is prime. */
  private static byte[] numbered(int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (i % 251);
    }
    return bytes;
  }
}
