package org.wsalab.provider.linux;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.wsalab.OnLinux;

/** Data arrives when there is more of it than at the last look. */
@OnLinux
class UnreadDataTest {
  @RegisterExtension final EndpointPair pair = new EndpointPair();
  private UnreadData unread;

  @BeforeEach
  void begin() {
    unread = new UnreadData(pair.receiver, new UrgentData(pair.receiver.kernel));
  }

  @Test
  void what_was_seen_does_not_arrive_again() {
    arrives("ab");
    unread.look();
    unread.look();

    assertThat(pair.toldReceiver.told).containsExactly("data");
    assertThat(unread.bytes()).isEqualTo(2);
  }

  @Test
  void more_than_was_seen_arrives() {
    arrives("ab");
    unread.look();
    arrives("c");
    unread.look();

    assertThat(pair.toldReceiver.told).containsExactly("data", "data");
  }

  @Test
  void a_receive_that_takes_more_than_was_seen_tells_of_the_arrival_first() {
    assertThat(unread.took(3, false)).isEqualTo(3);

    assertThat(pair.toldReceiver.told).containsExactly("data");
    assertThat(unread.isSeen()).isFalse();
  }

  @Test
  void a_peek_takes_nothing_away() {
    unread.took(3, true);

    assertThat(unread.isSeen()).isTrue();
  }

  @Test
  void a_question_whether_data_waits_is_a_look_that_tells_nothing() {
    arrives("ab");

    assertThat(unread.isWaiting()).isTrue();
    unread.look();
    assertThat(pair.toldReceiver.told).isEmpty();
  }

  /** The kernel has data by the time of the question, so that only who has not asked says no. */
  @Test
  void nobody_asks_the_kernel_right_after_a_receive_that_left_nothing() {
    unread.emptied(true);
    arrives("ab");

    assertThat(unread.isWaiting()).isFalse();
    assertThat(unread.isWaiting()).isTrue();
  }

  @Test
  void what_counts_no_longer_arrives_when_it_counts_again() {
    arrives("ab");
    unread.look();
    unread.limit(1);
    unread.look();

    assertThat(pair.toldReceiver.told).containsExactly("data", "data");
  }

  private void arrives(String text) {
    EndpointPair.send(pair.sender, pair.receiver, text);
  }
}
