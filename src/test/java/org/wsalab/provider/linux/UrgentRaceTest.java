package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.provider.linux.LibC.POLLHUP;
import static org.wsalab.provider.linux.LibC.POLLIN;
import static org.wsalab.provider.linux.LibC.POLLPRI;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_OOBINLINE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** Urgent data arrives when it likes: between a look and a receive, and in front of normal data. */
@OnLinux
class UrgentRaceTest {
  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private List<String> told;
  private LinuxEndpoint sender;
  private LinuxEndpoint receiver;

  @BeforeEach
  void begin() {
    told = pair.toldReceiver.told;
    sender = pair.sender;
    receiver = pair.receiver;
    receiver.observe();
  }

  @Test
  @Tag("OOB-1")
  void an_urgent_byte_that_nobody_has_seen_yet_is_not_passed_over_by_a_receive() {
    urgent();
    normal();

    assertThat(receive(0)).isEqualTo(-WSAEWOULDBLOCK);
    receiver.observe();
    assertThat(told).containsExactly("urgent", "data");
    assertThat(receive(MSG_OOB)).isEqualTo('!');
    assertThat(receive(0)).isEqualTo('x');
  }

  @Test
  void normal_data_that_nobody_has_seen_yet_is_received() {
    normal();

    assertThat(receive(0)).isEqualTo('x');
  }

  @Test
  @Tag("READ-1")
  void normal_data_behind_an_urgent_byte_fetched_before_is_told() {
    urgent();
    receiver.observe();
    normal();
    receiver.observe();

    assertThat(told).containsExactly("urgent", "data");
    assertThat(receiver.unread()).isEqualTo(1);
    assertThat(receive(0)).isEqualTo('x');
  }

  @Test
  void a_byte_that_was_inline_and_unread_is_urgent_again_when_inline_ends() {
    inline(1);
    urgent();
    receiver.observe();
    inline(0);

    assertThat(receive(0)).isEqualTo(-WSAEWOULDBLOCK);
    receiver.observe();
    assertThat(receive(MSG_OOB)).isEqualTo('!');
  }

  @Test
  @Tag("CLOSE-4")
  void a_reset_right_behind_an_urgent_byte_is_no_end_of_the_stream() {
    FakeIndications meanwhile =
        new FakeIndications() {
          @Override
          public void urgentArrived() {
            super.urgentArrived();
            reset();
          }
        };
    receiver.setIndications(meanwhile);
    urgent();
    receiver.observe();

    assertThat(meanwhile.told).containsExactly("urgent", "broken " + WSAECONNRESET);
  }

  private void reset() {
    sender.close(true, 0);
    pair.isClosed(sender);
    spinUntil(() -> (receiver.kernel.poll(0) & POLLHUP) != 0);
  }

  private void urgent() {
    assertThat(sender.send(new byte[] {'!'}, 0, 1, MSG_OOB, null, true)).isEqualTo(1);
    spinUntil(() -> (receiver.kernel.poll(POLLPRI) & POLLPRI) != 0);
  }

  private void normal() {
    assertThat(sender.send(new byte[] {'x'}, 0, 1, 0, null, true)).isEqualTo(1);
    spinUntil(() -> (receiver.kernel.poll(POLLIN) & POLLIN) != 0);
  }

  private void inline(int on) {
    assertThat(receiver.setOption(SOL_SOCKET, SO_OOBINLINE, on)).isZero();
  }

  /** The byte received, or a negated error code. */
  private int receive(int flags) {
    byte[] one = new byte[1];
    int result = receiver.receive(one, 0, 1, flags, null);
    return result == 1 ? one[0] : result;
  }
}
