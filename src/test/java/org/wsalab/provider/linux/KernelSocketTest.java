package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.EndpointPair.nameOf;
import static org.wsalab.provider.linux.EndpointPair.receive;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLOUT;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** The system calls: what they take and what they answer. */
@OnLinux
class KernelSocketTest {
  @RegisterExtension final EndpointPair pair = new EndpointPair();

  @Test
  void poll_says_of_the_wanted_events_those_that_are_true() {
    assertThat(pair.receiver.kernel.poll(POLLIN | POLLOUT)).isEqualTo(POLLOUT);
    EndpointPair.send(pair.sender, pair.receiver, "x");
    assertThat(pair.receiver.kernel.poll(POLLIN)).isEqualTo(POLLIN);
  }

  @Test
  void a_question_that_the_kernel_does_not_answer_is_answered_with_0() {
    KernelSocket none = new KernelSocket(-1);

    assertThat(none.ask(LibC.FIONREAD)).isZero();
    assertThat(none.option(LibC.SOL_SOCKET, LibC.SO_SNDBUF, Integer.BYTES, 0)).isZero();
  }

  @Test
  void the_error_of_an_attempt_waits_until_it_is_taken() {
    LinuxEndpoint silent = pair.open(new FakeIndications());
    assertThat(silent.bind(Loopback.v4(0))).isZero();
    KernelSocket connecting = pair.open(new FakeIndications()).kernel;

    assertThat(connecting.connect(nameOf(silent))).isEqualTo(-Errno.EINPROGRESS);
    spinUntil(() -> connecting.poll(POLLOUT) != 0);
    assertThat(connecting.takeError()).isEqualTo(Errno.ECONNREFUSED);
    assertThat(connecting.takeError()).isZero();
  }

  @Test
  void an_address_that_there_is_not_is_an_error_of_winsock() {
    assertThat(pair.listening.kernel.peer(pair.listening.newAddress())).isEqualTo(-WSAENOTCONN);
    assertThat(pair.listening.kernel.accept(pair.listening.newAddress()))
        .isEqualTo(-WSAEWOULDBLOCK);
  }

  @Test
  void a_receive_that_finds_nothing_answers_with_errno() {
    byte[] buffer = new byte[1];

    assertThat(pair.receiver.kernel.receive(buffer, 0, 1, 0, null)).isEqualTo(-Errno.EAGAIN);
  }

  @Test
  void the_end_of_the_sending_side_is_no_end_of_the_other() {
    assertThat(pair.sender.kernel.shutdown()).isZero();

    assertThat(receive(pair.receiver, new byte[1])).isZero();
    EndpointPair.send(pair.receiver, pair.sender, "x");
    assertThat(receive(pair.sender, new byte[1])).isOne();
  }

  @Test
  void a_closing_resets_the_connection_when_it_was_told_so() {
    pair.sender.kernel.resetAtClose();
    pair.isClosed(pair.sender);
    pair.sender.kernel.close();

    assertThat(receive(pair.receiver, new byte[1])).isEqualTo(-Errno.ECONNRESET);
  }
}
