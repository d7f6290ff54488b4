package org.wsalab.explore;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.wsalab.explore.ToyProgram.Code;
import org.wsalab.explore.ToyProgram.Instruction;

/** Toy programs that several tests look at. */
final class Toys {
  private Toys() {}

  /** A signal is lost when the reset comes between it and the wait. */
  static ToyProgram lostWakeup() {
    return program(
        List.of(of(Code.WRITE, 0), of(Code.SET, 0)),
        List.of(of(Code.READ, 1), of(Code.RESET, 0), of(Code.WAIT, 0)));
  }

  /** Threads that all write and read one variable, so many times each. */
  static ToyProgram contention(int threads, int times) {
    List<Instruction> instructions = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      instructions.add(of(i % 2 == 0 ? Code.WRITE : Code.READ, 0));
    }
    return new ToyProgram(Collections.nCopies(threads, instructions), true, true, true);
  }

  /** A program with manual-reset event objects. */
  @SafeVarargs
  static ToyProgram program(List<Instruction>... threads) {
    List<List<Instruction>> all = new ArrayList<>();
    for (List<Instruction> thread : threads) {
      all.add(thread);
    }
    return new ToyProgram(all, true, true, true);
  }

  static Instruction of(Code code, int object) {
    return new Instruction(code, object, object);
  }
}
