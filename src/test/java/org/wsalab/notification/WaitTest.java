package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.notification.Wait.State.ABANDONED;
import static org.wsalab.notification.Wait.State.CANCELLED;
import static org.wsalab.notification.Wait.State.PENDING;
import static org.wsalab.notification.Wait.State.SATISFIED;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** WAIT: how a wait is decided. */
class WaitTest {
  private final Scene scene = new Scene(Profile.WINDOWS);
  private final EventObject a = scene.event;
  private final EventObject b = scene.manualReset("event#2");
  private final EventObject c = scene.manualReset("event#3");

  @Test
  @Tag("WAIT-1")
  void a_wait_names_the_smallest_index_of_all_signaled_events() {
    c.signal("WSASetEvent");
    b.signal("WSASetEvent");

    assertThat(scene.waitForAny(a, b, c).index()).isEqualTo(1);
    assertThat(scene.waitForAny(c, a, b).index()).isZero();
  }

  @Test
  void beginning_a_wait_tells_how_far_it_has_come_and_lets_only_a_pending_one_be_known() {
    a.signal("WSASetEvent");
    Wait satisfied = new Wait(List.of(a), false, () -> {}, Observer.NONE);
    assertThat(satisfied.begin()).isEqualTo(SATISFIED);
    assertThat(a.waits()).isEmpty();

    Wait pending = new Wait(List.of(b), false, () -> {}, Observer.NONE);
    assertThat(pending.begin()).isEqualTo(PENDING);
    assertThat(b.waits()).containsExactly(pending);
  }

  @Test
  @Tag("WAIT-1")
  void a_wait_that_sleeps_names_the_event_that_ends_it() {
    Wait wait = scene.waitForAny(a, b, c);
    assertThat(wait.index()).isEqualTo(-1);

    c.signal("WSASetEvent");
    assertThat(wait.state()).isEqualTo(SATISFIED);
    assertThat(wait.index()).isEqualTo(2);
  }

  @Test
  @Tag("WAIT-2")
  void other_signaled_events_are_found_by_testing_from_the_named_index_on() {
    EventObject autoReset = scene.autoReset("event#4");
    b.signal("WSASetEvent");
    autoReset.signal("WSASetEvent");

    assertThat(scene.waitForAny(a, b, c, autoReset).index()).isEqualTo(1);
    assertThat(scene.waitForAny(c).cancel()).isEqualTo(CANCELLED);
    assertThat(scene.waitForAny(autoReset).state())
        .as("the wait that named another event left this one signaled")
        .isEqualTo(SATISFIED);
  }

  @Test
  @Tag("WAIT-3")
  void a_wait_for_all_ends_when_the_last_event_is_signaled() {
    a.signal("WSASetEvent");
    c.signal("WSASetEvent");
    Wait wait = scene.waitForAll(a, b, c);
    assertThat(wait.state()).isEqualTo(PENDING);

    b.signal("WSASetEvent");
    assertThat(wait.state()).isEqualTo(SATISFIED);
    assertThat(wait.index()).isZero();
    assertThat(scene.wakeUps()).isEqualTo(1);
  }

  @Test
  @Tag("WAIT-3")
  void a_wait_for_all_changes_the_state_of_none_before_all_are_signaled() {
    EventObject autoReset = scene.autoReset("event#4");
    EventObject another = scene.autoReset("event#5");
    Wait wait = scene.waitForAll(autoReset, another);

    autoReset.signal("WSASetEvent");
    assertThat(wait.state()).isEqualTo(PENDING);
    assertThat(autoReset.signaled()).isTrue();

    another.signal("WSASetEvent");
    assertThat(wait.state()).isEqualTo(SATISFIED);
    assertThat(autoReset.signaled()).isFalse();
    assertThat(another.signaled()).isFalse();
  }

  @Test
  @Tag("WAIT-3")
  void a_wait_for_all_does_not_remember_a_signal_that_was_taken_back() {
    Wait wait = scene.waitForAll(a, b);
    a.signal("WSASetEvent");
    a.reset("WSAResetEvent");
    b.signal("WSASetEvent");
    assertThat(wait.state()).isEqualTo(PENDING);
  }

  @Test
  @Tag("WAIT-5")
  void a_test_of_the_state_finds_what_is_signaled_and_wakes_nobody() {
    a.signal("WSASetEvent");
    assertThat(scene.waitForAny(a).cancel()).isEqualTo(SATISFIED);
    assertThat(scene.waitForAny(b).cancel()).isEqualTo(CANCELLED);
    assertThat(scene.wakeUps()).isZero();
    assertThat(b.waits()).isEmpty();
  }

  @Test
  @Tag("WAIT-7")
  void a_wait_whose_time_is_over_is_ended_by_no_later_signal() {
    Wait wait = scene.waitForAny(a, b);
    assertThat(wait.cancel()).isEqualTo(CANCELLED);

    a.signal("WSASetEvent");
    assertThat(wait.state()).isEqualTo(CANCELLED);
    assertThat(scene.wakeUps()).isZero();
  }

  @Test
  @Tag("WAIT-7")
  void a_signal_that_comes_before_the_time_is_over_counts_although_the_thread_is_late() {
    Wait wait = scene.waitForAny(a);
    a.signal("WSASetEvent");
    a.reset("WSAResetEvent");
    assertThat(wait.cancel()).isEqualTo(SATISFIED);
  }

  @Test
  @Tag("WAIT-10")
  void the_same_event_may_stand_twice_in_a_wait_for_any() {
    Wait wait = scene.waitForAny(b, a, a);
    a.signal("WSASetEvent");
    assertThat(wait.index()).isEqualTo(1);
    assertThat(scene.wakeUps()).isEqualTo(1);
  }

  @Test
  @Tag("WAIT-14")
  void a_signal_ends_every_wait_that_it_satisfies_even_if_a_reset_follows_at_once() {
    Wait first = scene.waitForAny(a);
    Wait second = scene.waitForAny(b, a);
    Wait other = scene.waitForAny(c);

    a.signal("WSASetEvent");
    a.reset("WSAResetEvent");
    assertThat(List.of(first.state(), second.state())).containsOnly(SATISFIED);
    assertThat(second.index()).isEqualTo(1);
    assertThat(other.state()).isEqualTo(PENDING);
    assertThat(scene.wakeUps()).isEqualTo(2);
  }

  @Test
  @Tag("WAIT-14")
  void an_ended_wait_is_not_ended_again() {
    Wait wait = scene.waitForAny(a, b);
    b.signal("WSASetEvent");
    a.signal("WSASetEvent");
    assertThat(wait.index()).isEqualTo(1);
    assertThat(scene.wakeUps()).isEqualTo(1);
    assertThat(a.waits()).isEmpty();
    assertThat(b.waits()).isEmpty();
  }

  @Test
  void rousing_wakes_the_thread_and_decides_nothing() {
    Wait wait = scene.waitForAny(a);
    wait.rouse();
    assertThat(scene.wakeUps()).isEqualTo(1);
    assertThat(wait.state()).isEqualTo(PENDING);
    assertThat(a.waits()).containsExactly(wait);
  }

  @Test
  void closing_an_event_object_ends_the_waits_upon_it_and_no_other() {
    Wait any = scene.waitForAny(a, b);
    Wait all = scene.waitForAll(b, c);
    Wait other = scene.waitForAny(c);

    b.close();
    assertThat(List.of(any.state(), all.state())).containsOnly(ABANDONED);
    assertThat(other.state()).isEqualTo(PENDING);
    assertThat(scene.wakeUps()).isEqualTo(2);
    assertThat(a.waits()).isEmpty();
    assertThat(c.waits()).containsExactly(other);
  }

  @Test
  void an_event_object_knows_the_waits_upon_it_the_oldest_first() {
    assertThat(a.waits()).isEmpty();
    Wait first = scene.waitForAny(a, b);
    Wait second = scene.waitForAll(a);

    assertThat(a.waits()).containsExactly(first, second);
    assertThat(b.waits()).containsExactly(first);
  }
}
