package org.wsalab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.explore.Ending.Kind;
import org.wsalab.explore.ToyProgram.Code;

class ExplorerTest {
  private final List<Progress> progress = new ArrayList<>();

  private Explorer explorer(Subject subject, Limits limits) {
    return new Explorer(subject, limits, progress::add);
  }

  @Test
  void a_small_space_is_exhausted_and_the_answer_says_so() {
    Findings findings = explorer(Toys.lostWakeup(), Limits.DEFAULTS).explore();
    assertThat(findings.isExhaustive()).isTrue();
    assertThat(findings.extent())
        .isEqualTo(
            "every order that can make a difference: 3 schedules, all of them:"
                + " the space is exhausted");
    assertThat(findings.endings()).extracting(Ending::kind).contains(Kind.STUCK, Kind.FINISHED);
  }

  @Test
  void a_space_beyond_the_limit_is_not_called_exhausted() {
    Findings findings =
        explorer(Toys.contention(3, 6), Limits.DEFAULTS.withSchedules(50).withSeed(42)).explore();
    assertThat(findings.isExhaustive()).isFalse();
    assertThat(findings.extent())
        .isEqualTo(
            "every order that can make a difference: 50 schedules, not all of them; then at most 1"
                + " departure from the plain order: 19 schedules, all of them; then at most 2"
                + " departures from the plain order: 50 schedules, not all of them; then random"
                + " schedules of seed 42: 50 schedules, not all of them: the space is not exhausted");
  }

  @Test
  void what_was_stopped_says_so_and_keeps_what_was_found() {
    Explorer[] explorer = new Explorer[1];
    Subject stopping =
        pilot -> {
          explorer[0].stop();
          return Toys.lostWakeup().run(pilot);
        };
    explorer[0] = explorer(stopping, Limits.DEFAULTS);
    Findings findings = explorer[0].explore();
    assertThat(findings.endings()).hasSize(1);
    assertThat(findings.extent())
        .isEqualTo(
            "every order that can make a difference: 1 schedule, then stopped:"
                + " the space is not exhausted");
  }

  @Test
  void an_interrupt_stops_it_too_and_is_taken_away() {
    Subject interrupted =
        pilot -> {
          Thread.currentThread().interrupt();
          return Toys.lostWakeup().run(pilot);
        };
    Findings findings = explorer(interrupted, Limits.DEFAULTS).explore();
    assertThat(findings.schedules()).isEqualTo(1);
    assertThat(findings.wasStopped()).isTrue();
    assertThat(Thread.interrupted()).isFalse();
  }

  @Test
  void runs_that_are_too_long_leave_the_space_unexhausted() {
    Findings findings =
        explorer(Toys.lostWakeup(), Limits.DEFAULTS.withMoves(4).withSchedules(20)).explore();
    assertThat(findings.isExhaustive()).isFalse();
    assertThat(findings.extent()).contains("more given up as too long");
  }

  @Test
  void what_is_wanted_ends_the_exploration_early() {
    Findings all = explorer(Toys.contention(3, 6), Limits.DEFAULTS).explore();
    Findings some = explorer(Toys.contention(3, 6), Limits.DEFAULTS).explore(ending -> true);
    assertThat(some.schedules()).isLessThan(all.schedules());
    assertThat(some.isExhaustive()).isFalse();
  }

  @Test
  void the_same_seed_gives_the_same_walks() {
    assertThat(walk(7)).isEqualTo(walk(7)).isNotEqualTo(walk(8));
  }

  private static Schedule walk(long seed) {
    Walks walks = new Walks(seed, 100);
    assertThat(walks.next()).isTrue();
    Toys.contention(3, 6).run(walks);
    return walks.trail().schedule();
  }

  @Test
  void one_departure_is_enough_for_a_lost_wakeup() {
    Departures departures = new Departures(1, 100);
    List<Kind> kinds = new ArrayList<>();
    while (departures.next()) {
      kinds.add(Toys.lostWakeup().run(departures).kind());
    }
    assertThat(kinds).hasSize(3).contains(Kind.STUCK, Kind.FINISHED);
  }

  @Test
  void without_departures_there_is_the_plain_order_alone() {
    Departures departures = new Departures(0, 100);
    assertThat(departures.next()).isTrue();
    Toys.lostWakeup().run(departures);
    assertThat(departures.trail().schedule()).isEqualTo(Schedule.of(0, 0, 1, 1, 1));
    assertThat(departures.next()).isFalse();
  }

  @Test
  void a_schedule_is_followed_move_by_move() {
    Following following = new Following(Schedule.of(1, 0, 1, 0, 1), 100);
    Ending ending = Toys.lostWakeup().run(following);
    assertThat(ending.kind()).isEqualTo(Kind.FINISHED);
    assertThat(following.wasExact()).isTrue();
    assertThat(following.schedule()).isEqualTo(Schedule.of(1, 0, 1, 0, 1));
  }

  @Test
  void a_schedule_that_is_not_possible_is_followed_as_far_as_it_is() {
    Following following = new Following(Schedule.of(1, 9, 0), 100);
    Toys.lostWakeup().run(following);
    assertThat(following.wasExact()).isFalse();
    assertThat(following.schedule().length()).isGreaterThan(3);
    assertThat(following.schedule().actor(1)).isEqualTo(0);
  }

  @Test
  void a_program_that_is_not_the_same_each_time_is_told_apart() {
    int[] runs = {0};
    Subject whimsical =
        pilot -> {
          ToyProgram program =
              runs[0]++ == 0
                  ? Toys.contention(2, 2)
                  : Toys.program(List.of(Toys.of(Code.WRITE, 0)), List.of(), List.of());
          return program.run(pilot);
        };
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> explorer(whimsical, Limits.DEFAULTS).explore())
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("the same choices do not lead to the same moves");
  }
}
