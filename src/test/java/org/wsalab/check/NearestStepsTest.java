package org.wsalab.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestStepsTest {
  private static final List<String> STEPS =
      List.of(
          "{call}",
          "{call} returns {result}",
          "event {event} is signaled",
          "event {event} is nonsignaled",
          "an event object {name}",
          "thread {thread} waits for all of {names}",
          "이벤트 {event}가 신호 상태이다");

  @Test
  void a_slip_and_another_word_in_between_are_forgiven() {
    assertThat(NearestSteps.to("evnet \"e\" is signaled", STEPS))
        .startsWith("event {event} is signaled");
    assertThat(NearestSteps.to("the event \"my event\" should be signaled", STEPS))
        .startsWith("event {event} is signaled");
    assertThat(NearestSteps.to("WSASetEvent(e) retuns 7", STEPS))
        .containsExactly("{call} returns {result}");
    assertThat(NearestSteps.to("이벤트 \"e\"가 신호 상태다", STEPS)).containsExactly("이벤트 {event}가 신호 상태이다");
  }

  @Test
  void what_fills_a_gap_does_not_count() {
    assertThat(NearestSteps.to("\"thread waits for all of\" it", STEPS)).isEmpty();
    assertThat(NearestSteps.to("\"thread waits for all of\"", STEPS)).isEmpty();
  }

  @Test
  void nothing_is_better_than_something_far_away() {
    assertThat(NearestSteps.to("it rains", STEPS)).isEmpty();
    assertThat(NearestSteps.to("", STEPS)).isEmpty();
    assertThat(NearestSteps.to("an event object", List.of())).isEmpty();
  }
}
