package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.explore.ToyProgram.Instruction;

/** One run of a toy program: an interpreter. Actors are the threads, channels, then timers. */
final class ToyRun implements Fork {
  private static final int NOBODY = -1;

  private final ToyProgram program;
  private final int threads;
  private final int[] at;
  private final StringBuilder[] seen;
  private final int[] variables = new int[ToyProgram.VARIABLES];
  private final boolean[] signaled = new boolean[ToyProgram.EVENTS];
  private final int[] waitsFor; // a bit for each event, 0 when it does not wait
  private final boolean[] forAll;
  private final boolean[] limited;
  private final List<Integer> waiting = new ArrayList<>(); // in the order of their coming
  private final int[] underway = new int[ToyProgram.CHANNELS];
  private final int[] arrived = new int[ToyProgram.CHANNELS];
  private final List<Integer> able = new ArrayList<>();
  private long reads;
  private long writes;

  ToyRun(ToyProgram program) {
    this.program = program;
    this.threads = program.threads.size();
    this.at = new int[threads];
    this.seen = new StringBuilder[threads];
    this.waitsFor = new int[threads];
    this.forAll = new boolean[threads];
    this.limited = new boolean[threads];
    for (int t = 0; t < threads; t++) {
      seen[t] = new StringBuilder();
    }
  }

  Ending run(Pilot pilot) {
    while (true) {
      list();
      if (able.isEmpty()) {
        pilot.end(this);
        return ending();
      }
      int index = pilot.choose(this);
      if (index == Pilot.STOP) {
        return Ending.STOPPED;
      }
      reads = 0;
      writes = 0;
      move(able.get(index));
    }
  }

  private Ending ending() {
    StringBuilder text = new StringBuilder();
    StringBuilder stuck = new StringBuilder();
    for (int t = 0; t < threads; t++) {
      text.append(t).append(':').append(seen[t]).append(' ');
      stuck.append(waitsFor[t] == 0 ? "" : " " + t);
    }
    return stuck.isEmpty()
        ? new Ending(Ending.Kind.FINISHED, text.toString())
        : new Ending(Ending.Kind.STUCK, text + "stuck" + stuck);
  }

  private void list() {
    able.clear();
    for (int t = 0; t < threads; t++) {
      if (waitsFor[t] == 0 && at[t] < program.threads.get(t).size()) {
        able.add(t);
      }
    }
    for (int c = 0; c < ToyProgram.CHANNELS; c++) {
      if (underway[c] > 0) {
        able.add(threads + c);
      }
    }
    for (int t = 0; t < threads; t++) {
      if (waitsFor[t] != 0 && limited[t]) {
        able.add(threads + ToyProgram.CHANNELS + t);
      }
    }
  }

  private void move(int actor) {
    if (actor < threads) {
      writes |= thread(actor);
      step(actor, program.threads.get(actor).get(at[actor]++));
    } else if (actor < threads + ToyProgram.CHANNELS) {
      int channel = actor - threads;
      underway[channel]--;
      arrived[channel]++;
      writes |= 1L << 24 + channel;
      signal(channel); // each channel has an event object
    } else {
      int t = actor - threads - ToyProgram.CHANNELS;
      seen[t].append('t');
      writes |= thread(t) | (long) waitsFor[t] << 8;
      stopWaiting(t);
    }
  }

  private void step(int t, Instruction instruction) {
    int a = instruction.a();
    switch (instruction.code()) {
      case READ -> {
        reads |= 1L << a;
        seen[t].append(variables[a]).append('.');
      }
      case WRITE -> {
        writes |= 1L << a;
        variables[a] = 10 * (t + 1) + at[t];
      }
      case SET -> signal(a);
      case RESET -> {
        writes |= event(a);
        signaled[a] = false;
      }
      case WAIT -> await(t, 1 << a, false, false);
      case WAIT_ALL -> await(t, 1 << a | 1 << instruction.b(), true, false);
      case WAIT_LIMITED -> await(t, 1 << a | 1 << instruction.b(), false, true);
      case SEND -> {
        writes |= 1L << 16 + a;
        underway[a]++;
      }
      case POLL -> {
        writes |= 1L << 24 + a;
        seen[t].append(arrived[a] > 0 ? 'm' : '-');
        arrived[a] -= arrived[a] > 0 ? 1 : 0;
      }
    }
  }

  private void await(int t, int events, boolean all, boolean timed) {
    waitsFor[t] = events;
    forAll[t] = all;
    limited[t] = timed;
    waiting.add(t);
    decide(t);
  }

  private void signal(int e) {
    writes |= event(e);
    signaled[e] = true;
    for (int t : List.copyOf(waiting)) {
      if ((waitsFor[t] & 1 << e) != 0) {
        decide(t);
      }
    }
  }

  private void decide(int t) {
    writes |= (long) waitsFor[t] << 8;
    int found = NOBODY;
    int count = 0;
    for (int e = ToyProgram.EVENTS - 1; e >= 0; e--) {
      if ((waitsFor[t] & 1 << e) != 0 && signaled[e]) {
        found = e;
        count++;
      }
    }
    if (forAll[t] ? count < Integer.bitCount(waitsFor[t]) : found == NOBODY) {
      return;
    }
    writes |= thread(t);
    seen[t].append(forAll[t] ? "a" : "e" + found);
    for (int e = 0; e < ToyProgram.EVENTS; e++) {
      boolean taken = forAll[t] ? (waitsFor[t] & 1 << e) != 0 : e == found;
      signaled[e] &= !taken || program.manual[e];
    }
    stopWaiting(t);
  }

  private void stopWaiting(int t) {
    waitsFor[t] = 0;
    waiting.remove((Integer) t);
  }

  private static long event(int e) {
    return 1L << 8 + e;
  }

  private static long thread(int t) {
    return 1L << 32 + t;
  }

  // As a fork

  @Override
  public int size() {
    return able.size();
  }

  @Override
  public int actor(int index) {
    return able.get(index);
  }

  @Override
  public Kind kind(int index) {
    int actor = actor(index);
    return actor < threads
        ? Kind.THREAD
        : actor < threads + ToyProgram.CHANNELS ? Kind.DELIVERY : Kind.TIME;
  }

  @Override
  public String name(int index) {
    return kind(index) + "-" + actor(index);
  }

  @Override
  public String text(int index) {
    return name(index);
  }

  @Override
  public long reads() {
    return reads;
  }

  @Override
  public long writes() {
    return writes;
  }
}
