package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Threads with a few instructions each, over variables, event objects and channels: what a subject
 * can be made of, without a network and without real threads.
 */
final class ToyProgram implements Subject {
  static final int VARIABLES = 3;
  static final int EVENTS = 3;
  static final int CHANNELS = 2;

  /** What a thread can do. Waits are decided at the signal; messages need a delivery. */
  enum Code {
    READ,
    WRITE,
    SET,
    RESET,
    WAIT,
    WAIT_ALL,
    WAIT_LIMITED,
    SEND,
    POLL
  }

  /** An instruction; {@code a} and {@code b} are the objects that it is about. */
  record Instruction(Code code, int a, int b) {
    @Override
    public String toString() {
      return code + "(" + a + "," + b + ")";
    }
  }

  final List<List<Instruction>> threads;
  final boolean[] manual;

  ToyProgram(List<List<Instruction>> threads, boolean... manual) {
    this.threads = threads;
    this.manual = manual;
  }

  static ToyProgram random(SplittableRandom random) {
    List<List<Instruction>> threads = new ArrayList<>();
    int count = 2 + random.nextInt(2);
    for (int t = 0; t < count; t++) {
      List<Instruction> instructions = new ArrayList<>();
      int length = 1 + random.nextInt(count == 2 ? 4 : 3);
      for (int i = 0; i < length; i++) {
        Code code = Code.values()[random.nextInt(Code.values().length)];
        int b = random.nextInt(EVENTS);
        instructions.add(new Instruction(code, random.nextInt(objects(code)), b));
      }
      threads.add(instructions);
    }
    return new ToyProgram(threads, random.nextBoolean(), random.nextBoolean(), true);
  }

  private static int objects(Code code) {
    return switch (code) {
      case READ, WRITE -> VARIABLES;
      case SET, RESET, WAIT, WAIT_ALL, WAIT_LIMITED -> EVENTS;
      case SEND, POLL -> CHANNELS;
    };
  }

  @Override
  public Ending run(Pilot pilot) {
    return new ToyRun(this).run(pilot);
  }

  @Override
  public String toString() {
    return threads + ", manual " + java.util.Arrays.toString(manual);
  }
}
