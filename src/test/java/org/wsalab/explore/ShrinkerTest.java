package org.wsalab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wsalab.explore.ToyProgram.Code;

class ShrinkerTest {
  /** The third thread has nothing to do with it, and the first writes before it signals. */
  private static final ToyProgram LOST =
      Toys.program(
          List.of(Toys.of(Code.WRITE, 0), Toys.of(Code.SET, 0)),
          List.of(Toys.of(Code.READ, 1), Toys.of(Code.RESET, 0), Toys.of(Code.WAIT, 0)),
          List.of(Toys.of(Code.READ, 2), Toys.of(Code.READ, 2), Toys.of(Code.READ, 2)));

  private static Ending ending(Schedule schedule) {
    return LOST.run(new Following(schedule, 100));
  }

  @Test
  void a_schedule_is_shrunk_to_one_with_as_few_switches_as_can_be() {
    Schedule tangled = Schedule.of(2, 0, 1, 2, 0, 1, 2, 1);
    Ending stuck = ending(tangled);
    assertThat(stuck.kind()).isEqualTo(Ending.Kind.STUCK);
    Schedule shrunk = new Shrinker(LOST, stuck, 100).shrink(tangled);
    assertThat(shrunk.switches()).isEqualTo(2);
    assertThat(ending(shrunk)).isEqualTo(stuck);
  }

  @Test
  void a_schedule_that_needs_its_switches_keeps_them() {
    ToyProgram program =
        Toys.program(
            List.of(Toys.of(Code.READ, 0), Toys.of(Code.READ, 0)),
            List.of(Toys.of(Code.WRITE, 0), Toys.of(Code.WRITE, 0)));
    Schedule needed = Schedule.of(1, 0, 1, 0);
    Ending ending = program.run(new Following(needed, 100));
    assertThat(new Shrinker(program, ending, 100).shrink(needed)).isEqualTo(needed);
  }

  @Test
  void deliveries_and_timeouts_are_put_in_order_too() {
    ToyProgram program =
        Toys.program(
            List.of(Toys.of(Code.WAIT_LIMITED, 0)),
            List.of(Toys.of(Code.READ, 1), Toys.of(Code.SEND, 1)));
    Schedule roundabout = Schedule.of(1, 0, 1, 3, 4 + 0);
    Ending ending = program.run(new Following(roundabout, 100));
    Schedule shrunk = new Shrinker(program, ending, 100).shrink(roundabout);
    assertThat(shrunk.length()).isEqualTo(5);
    assertThat(shrunk.switches()).isEqualTo(3);
  }

  @Test
  void moving_and_leaving_out_keep_the_rest_in_order() {
    Schedule schedule = Schedule.of(0, 1, 2, 3, 4);
    assertThat(schedule.moved(3, 1)).isEqualTo(Schedule.of(0, 3, 1, 2, 4));
    assertThat(schedule.moved(1, 3)).isEqualTo(Schedule.of(0, 2, 3, 1, 4));
    assertThat(schedule.without(1, 3)).isEqualTo(Schedule.of(0, 3, 4));
  }
}
