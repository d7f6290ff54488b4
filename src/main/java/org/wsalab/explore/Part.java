package org.wsalab.explore;

import org.wsalab.lab.Lab;
import org.wsalab.provider.Turns;
import org.wsalab.winsock.CallInterruptedException;

/** What one thread does in one run, and what has come of it. */
final class Part {
  private final Program program;
  private final Lab lab;
  private final Turns.Ticket ticket;
  private final StringBuilder notes = new StringBuilder();
  private volatile Throwable failure;
  private volatile boolean ended;

  /** A part for a thread, which has to be told of it before the run begins. */
  Part(Program program, Lab lab, Thread thread) {
    this.program = program;
    this.lab = lab;
    this.ticket = lab.turns().expect(program.name(), thread);
  }

  Lab lab() {
    return lab;
  }

  String name() {
    return program.name();
  }

  /** What the program has noted so far. */
  String notes() {
    return notes.toString();
  }

  void note(String text) {
    notes.append(text);
    if (lab.isRecorded()) {
      lab.note("outcome " + text);
    }
  }

  /** What the program has thrown, or null. */
  Throwable failure() {
    return failure;
  }

  /** Whether the program has come to its end. */
  boolean hasEnded() {
    return ended;
  }

  void play() {
    try {
      ticket.begin();
      program.body().run();
      ended = true;
    } catch (CallInterruptedException e) {
      // the run is over
    } catch (Throwable e) { // an Error too: a failed expectation is one
      failure = e;
      ended = true;
    }
    end();
  }

  private void end() {
    try {
      ticket.end();
    } catch (CallInterruptedException e) {
      // the run is over
    }
  }
}
