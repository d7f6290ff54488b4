package org.wsalab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TrailTest {
  @Test
  void a_run_keeps_to_the_one_before_up_to_the_last_place_where_something_is_left() {
    Trail trail = new Trail(10);
    assertThat(trail.begin(at -> Pilot.STOP)).isTrue();
    assertThat(trail.isSettled()).isFalse();
    IntStream.of(0, 1, 2).forEach(trail::add);

    assertThat(trail.begin(at -> at == 2 ? Pilot.STOP : 7)).isTrue();
    assertThat(trail.turn()).isEqualTo(1);
    for (int settled : new int[] {0, 7}) {
      assertThat(trail.isSettled()).isTrue();
      assertThat(trail.settled()).isEqualTo(settled);
      trail.add(settled);
    }
    assertThat(trail.isSettled()).isFalse();
    assertThat(trail.schedule()).isEqualTo(Schedule.of(0, 7));

    assertThat(trail.begin(at -> Pilot.STOP)).isFalse();
  }

  @Test
  void a_run_after_one_that_was_cut_is_not_cut() {
    Trail trail = new Trail(1);
    trail.begin();
    trail.add(0);
    assertThat(trail.isFull()).isTrue();
    assertThat(trail.cut()).isEqualTo(Pilot.STOP);
    assertThat(trail.wasCut()).isTrue();

    trail.begin();
    assertThat(trail.wasCut()).isFalse();
    assertThat(trail.isFull()).isFalse();
  }

  @Test
  void a_trail_is_as_long_as_its_run() {
    Trail trail = new Trail(1000);
    trail.begin();
    assertThat(trail.last()).isEqualTo(-1);
    IntStream.range(0, 200).forEach(trail::add);
    assertThat(trail.last()).isEqualTo(199);
    assertThat(trail.schedule()).isEqualTo(Schedule.of(IntStream.range(0, 200).toArray()));
  }
}
