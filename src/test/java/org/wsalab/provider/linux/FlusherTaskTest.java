package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.EndpointPair.receive;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** What the flusher's thread does for a stream, without the thread. */
@OnLinux
class FlusherTaskTest {
  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private SendTail tail;
  private FlusherTask task;

  @BeforeEach
  void begin() {
    tail = new SendTail(pair.sender.kernel);
    task = new FlusherTask(pair.sender, tail);
  }

  @Test
  void the_tail_of_an_open_socket_is_its_own_to_send() {
    tail.keep(new byte[] {'x'}, 0, 1);
    task.flush();
    task.drop();

    assertThat(pair.toldSender.told).containsExactly("news");
    assertThat(tail.bytes()).isEqualTo(1);
  }

  @Test
  void the_tail_of_a_closed_socket_is_sent_in_front_of_the_end_of_the_stream() {
    tail.keep(new byte[] {'a', 'b', 'c'}, 1, 3);
    task.takeOver();
    pair.isClosed(pair.sender);
    task.flush();

    byte[] buffer = new byte[8];
    assertThat(receive(pair.receiver, buffer)).isEqualTo(2);
    assertThat(buffer).startsWith('b', 'c');
    assertThat(receive(pair.receiver, buffer)).isZero();
    assertThat(task.needsSpace()).isFalse();
  }

  @Test
  void data_that_comes_for_a_closed_socket_resets_the_connection() {
    EndpointPair.send(pair.receiver, pair.sender, "x");
    tail.keep(new byte[] {'a'}, 0, 1);
    task.takeOver();
    pair.isClosed(pair.sender);
    task.flush();

    assertThat(receive(pair.receiver, new byte[8])).isEqualTo(-Errno.ECONNRESET);
  }

  @Test
  void the_end_of_the_session_gives_the_tail_of_a_closed_socket_up() {
    tail.keep(new byte[] {'a'}, 0, 1);
    task.takeOver();
    pair.isClosed(pair.sender);
    task.drop();

    assertThat(receive(pair.receiver, new byte[8])).isZero();
  }

  /** The number of the descriptor may be another's by the second time. */
  @Test
  void the_descriptor_is_closed_once() {
    task.takeOver();
    pair.isClosed(pair.sender);
    task.flush();
    long calls = LibC.calls();
    task.drop();
    task.flush();

    assertThat(LibC.calls()).isEqualTo(calls);
  }

  @Test
  void space_is_looked_for_while_there_is_a_tail_or_an_overlapped_send() {
    assertThat(task.needsSpace()).isFalse();
    tail.keep(new byte[] {'a'}, 0, 1);
    assertThat(task.needsSpace()).isTrue();
    tail.drop();
    task.tellSpace(true);
    assertThat(task.needsSpace()).isTrue();
    task.tellSpace(false);
    assertThat(task.needsSpace()).isFalse();
  }
}
