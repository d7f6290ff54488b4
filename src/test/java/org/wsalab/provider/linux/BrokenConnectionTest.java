package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.provider.linux.EndpointPair.spinUntil;
import static org.wsalab.provider.linux.LibC.POLLERR;
import static org.wsalab.winsock.WinError.WSAECONNRESET;
import static org.wsalab.winsock.WinError.WSAETIMEDOUT;
import static org.wsalab.winsock.WinSock2.SOL_SOCKET;
import static org.wsalab.winsock.WinSock2.SO_OOBINLINE;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** Linux tells once what broke a connection; when a call is told it, all others learn of it too. */
@OnLinux
class BrokenConnectionTest {
  /** After so many milliseconds without progress the kernel gives a connection up. */
  private static final int TCP_USER_TIMEOUT = 18;

  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private final byte[] buffer = new byte[1 << 20];
  private LinuxEndpoint endpoint;
  private List<String> told;

  @BeforeEach
  void begin() {
    endpoint = pair.sender;
    told = pair.toldSender.told;
    endpoint.setOption(SOL_SOCKET, SO_OOBINLINE, 1); // so that a receive asks the kernel unseen
  }

  @Test
  void a_receive_is_the_first_to_be_told_of_a_reset() {
    resets();

    assertThat(receive()).isEqualTo(-WSAECONNRESET);
    endpoint.observe();
    assertThat(told).containsExactly("broken " + WSAECONNRESET);
  }

  @Test
  void a_receive_is_the_first_to_be_told_of_a_time_out() {
    fill();
    timesOut();

    assertThat(receive()).isEqualTo(-WSAETIMEDOUT);
    endpoint.observe();
    assertThat(told).containsExactly("broken " + WSAETIMEDOUT);
  }

  @Test
  void a_send_is_the_first_to_be_told_of_a_time_out() {
    fill();
    timesOut();

    assertThat(send()).isEqualTo(-WSAETIMEDOUT);
    endpoint.observe();
    assertThat(told).containsExactly("broken " + WSAETIMEDOUT);
  }

  @Test
  void a_send_that_would_stand_behind_a_tail_fails_with_what_broke_the_connection() {
    FakeIndications noNews = // the flusher's thread has some all the time
        new FakeIndications() {
          @Override
          public void news(int hint) {}
        };
    endpoint.setIndications(noNews);
    for (int i = 0; send() >= 0; i++) {
      assertThat(i).as("sends, all of them taken").isLessThan(100);
    }
    timesOut();

    assertThat(send()).isEqualTo(-WSAETIMEDOUT);
    assertThat(noNews.told).containsExactly("broken " + WSAETIMEDOUT);
  }

  /** Linux calls the reset EPIPE then, and lets no receive know. */
  @Test
  @Tag("CLOSE-5")
  void a_receive_behind_the_end_of_the_stream_takes_no_reset_away() {
    assertThat(pair.receiver.kernel.shutdown()).isZero();
    resets();

    assertThat(receive()).isZero();
    assertThat(told).isEmpty();
    endpoint.observe();
    assertThat(told).containsExactly("end", "broken " + WSAECONNRESET);
  }

  @Test
  void a_call_that_can_do_nothing_now_breaks_nothing() {
    fill();

    assertThat(send()).isNegative();
    assertThat(receive()).isNegative();
    assertThat(told).isEmpty();
  }

  private void resets() {
    pair.receiver.close(true, 0);
    pair.isClosed(pair.receiver);
    awaitError();
  }

  /** Nobody receives, so that in the end the kernel takes nothing more. */
  private void fill() {
    for (int result = 0; result >= 0; ) {
      result = endpoint.kernel.send(buffer, 0, buffer.length, 0, null);
    }
  }

  /** Has the kernel give up a connection that is filled. */
  private void timesOut() {
    assertThat(endpoint.kernel.setOption(LibC.IPPROTO_TCP, TCP_USER_TIMEOUT, 1)).isZero();
    awaitError();
  }

  private void awaitError() {
    spinUntil(() -> (endpoint.kernel.poll(0) & POLLERR) != 0);
  }

  private int send() {
    return endpoint.send(buffer, 0, buffer.length, 0, null, true);
  }

  private int receive() {
    return endpoint.receive(buffer, 0, buffer.length, 0, null);
  }
}
