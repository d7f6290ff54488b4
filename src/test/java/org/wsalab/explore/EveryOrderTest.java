package org.wsalab.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.wsalab.explore.ToyProgram.Code;
import org.wsalab.explore.ToyProgram.Instruction;

class EveryOrderTest {
  private static final int PROGRAMS = 400;
  private static final int BRUTE_MAX = 30_000;

  /** What a search finds, and how many runs it takes. */
  private record Result(Set<Ending> endings, int runs, int redundant, boolean finished) {
    static Result of(Subject subject, Search search, int runsMax) {
      Set<Ending> endings = new LinkedHashSet<>();
      int runs = 0;
      int redundant = 0;
      while (runs < runsMax && search.next()) {
        Ending ending = subject.run(search);
        runs++;
        if (search.wasRedundant()) {
          redundant++;
        } else {
          endings.add(ending);
        }
      }
      return new Result(endings, runs, redundant, runs < runsMax);
    }
  }

  @Test
  void the_reduced_space_has_the_same_outcomes_as_the_whole_one() {
    SplittableRandom random = new SplittableRandom(20_261);
    int compared = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      ToyProgram program = ToyProgram.random(random);
      Result whole = Result.of(program, new EveryOrder(false, 100), BRUTE_MAX);
      if (whole.finished()) {
        Result reduced = Result.of(program, new EveryOrder(true, 100), BRUTE_MAX);
        assertThat(reduced.endings())
            .as("program %d: %s", i, program)
            .containsExactlyInAnyOrderElementsOf(whole.endings());
        assertThat(reduced.runs()).as("%s", program).isLessThanOrEqualTo(whole.runs());
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(PROGRAMS / 2);
  }

  @Test
  void threads_that_share_nothing_need_one_schedule() {
    ToyProgram program =
        new ToyProgram(
            List.of(
                List.of(write(0), write(0), read(0)),
                List.of(write(1), read(1), read(1)),
                List.of(write(2), read(2), read(2))),
            true,
            true,
            true);
    Result result = Result.of(program, new EveryOrder(true, 100), BRUTE_MAX);
    assertThat(result.runs()).isEqualTo(1);
  }

  @Test
  void two_writes_and_a_move_that_touches_nothing_need_two_schedules() {
    ToyProgram program =
        new ToyProgram(List.of(List.of(write(0)), List.of(write(0), write(1))), true, true, true);
    Result result = Result.of(program, new EveryOrder(true, 100), BRUTE_MAX);
    assertThat(result.runs()).isEqualTo(2);
  }

  @Test
  void readers_of_one_variable_are_not_put_in_order() {
    List<List<Instruction>> threads = new ArrayList<>();
    for (int t = 0; t < 3; t++) {
      threads.add(List.of(read(0), read(0)));
    }
    ToyProgram program = new ToyProgram(threads, true, true, true);
    assertThat(Result.of(program, new EveryOrder(true, 100), BRUTE_MAX).runs()).isEqualTo(1);
  }

  @Test
  void a_reset_between_signal_and_wait_is_found() {
    Result result = Result.of(Toys.lostWakeup(), new EveryOrder(true, 100), BRUTE_MAX);
    assertThat(result.endings())
        .extracting(Ending::kind)
        .contains(Ending.Kind.STUCK, Ending.Kind.FINISHED);
  }

  @Test
  void hardly_a_run_is_redundant() {
    SplittableRandom random = new SplittableRandom(7);
    int runs = 0;
    int redundant = 0;
    for (int i = 0; i < PROGRAMS; i++) {
      Result result = Result.of(ToyProgram.random(random), new EveryOrder(true, 100), BRUTE_MAX);
      runs += result.runs();
      redundant += result.redundant();
    }
    assertThat(redundant).isLessThan(runs / 5);
  }

  private static Instruction read(int variable) {
    return new Instruction(Code.READ, variable, 0);
  }

  private static Instruction write(int variable) {
    return new Instruction(Code.WRITE, variable, 0);
  }
}
