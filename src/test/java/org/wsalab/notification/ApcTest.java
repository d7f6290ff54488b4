package org.wsalab.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.wsalab.notification.Happening.Queued;
import org.wsalab.notification.Happening.Ran;
import org.wsalab.notification.Happening.WaitAlerted;

/** APC, WAIT-11 and WAIT-12: what is queued for a thread, and the waits that it ends. */
class ApcTest {
  private final Scene scene = new Scene(Profile.WINDOWS);
  private final ApcQueue apcs = new ApcQueue("main", scene.happenings::add);
  private final List<String> ran = new ArrayList<>();
  private int wakeUps;

  @Test
  @Tag("APC-3")
  @Tag("APC-4")
  void they_are_taken_out_in_the_order_in_which_they_came_those_added_meanwhile_too() {
    add("one");
    apcs.add("two", () -> add("three"));
    for (Runnable apc; (apc = apcs.next()) != null; ) {
      apc.run();
    }
    assertThat(ran).containsExactly("one", "three");
    assertThat(apcs.isEmpty()).isTrue();
    assertThat(scene.happenings)
        .containsExactly(
            new Queued("main", "one"),
            new Queued("main", "two"),
            new Ran("main", "one"),
            new Ran("main", "two"),
            new Queued("main", "three"),
            new Ran("main", "three"));
  }

  @Test
  @Tag("APC-1")
  @Tag("APC-6")
  @Tag("WAIT-11")
  void one_that_comes_ends_the_alertable_wait_of_its_thread_and_leaves_the_events_alone() {
    Wait wait = alertable();
    assertThat(wait.begin()).isEqualTo(Wait.State.PENDING);
    add("one");
    assertThat(wait.state()).isEqualTo(Wait.State.ALERTED);
    assertThat(wakeUps).isOne();
    assertThat(scene.event.waits()).isEmpty();
    assertThat(scene.event.signaled()).isFalse();
    assertThat(ran).as("the thread runs it, nobody else").isEmpty();
    assertThat(scene.happenings).contains(new WaitAlerted(List.of("event#1")));

    add("two");
    assertThat(wakeUps).as("the wait is over").isOne();
  }

  @Test
  @Tag("WAIT-11")
  void one_that_is_there_already_ends_an_alertable_wait_as_it_begins() {
    add("one");
    Wait wait = alertable();
    assertThat(wait.begin()).isEqualTo(Wait.State.ALERTED);
    assertThat(wakeUps).isZero();
    assertThat(scene.event.waits()).isEmpty();
    assertThat(scene.happenings).contains(new WaitAlerted(List.of("event#1")));
  }

  @Test
  @Tag("WAIT-12")
  void a_wait_that_is_not_alertable_does_not_heed_them() {
    add("one");
    Wait wait = scene.waitForAny(scene.event);
    add("two");
    assertThat(wait.state()).isEqualTo(Wait.State.PENDING);
    assertThat(apcs.isEmpty()).isFalse();
  }

  @Test
  @Tag("APC-5")
  void an_event_that_is_signaled_goes_first() {
    add("one");
    scene.event.signal("WSASetEvent");
    assertThat(alertable().begin()).isEqualTo(Wait.State.SATISFIED);
    assertThat(apcs.isEmpty()).isFalse();
  }

  @Test
  @Tag("WAIT-11")
  void a_wait_that_ended_otherwise_is_not_alerted_any_more() {
    Wait satisfied = alertable();
    satisfied.begin();
    scene.event.signal("WSASetEvent");
    Wait cancelled = new Wait(List.of(), false, apcs, () -> wakeUps++, scene.happenings::add);
    cancelled.begin();
    cancelled.cancel();
    add("one");
    assertThat(satisfied.state()).isEqualTo(Wait.State.SATISFIED);
    assertThat(cancelled.state()).isEqualTo(Wait.State.CANCELLED);
    assertThat(wakeUps).as("by the signal").isOne();
  }

  private Wait alertable() {
    return new Wait(List.of(scene.event), false, apcs, () -> wakeUps++, scene.happenings::add);
  }

  private void add(String what) {
    apcs.add(what, () -> ran.add(what));
  }
}
