package org.wsalab.explore;

import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Explores a subject: every order that can make a difference if these are not too many, and a
 * choice of them otherwise. One thread explores; any may {@link #stop} it, also by an interrupt.
 */
public final class Explorer {
  /** The name of the exhaustive way. */
  static final String EVERY_ORDER = "every order that can make a difference";

  /** How many more schedules are run after the first that was wanted, to find a simpler one. */
  private static final int FURTHER = 2_000;

  private static final long PROGRESS_NANOS = 1_000_000_000;
  private static final int LOOK_AT_CLOCK = 256;

  private final Subject subject;
  private final Limits limits;
  private final Consumer<Progress> listener;
  private final Findings findings = new Findings();
  private volatile boolean stopped;
  private long left = Long.MAX_VALUE; // of the schedules that are run after a find

  /** An exploration of this subject; the listener is told about once a second. */
  public Explorer(Subject subject, Limits limits, Consumer<Progress> listener) {
    this.subject = subject;
    this.limits = limits;
    this.listener = listener;
  }

  /** Ends the exploration after the run that is on; what was found is kept. */
  public void stop() {
    stopped = true;
  }

  /** Whether it was stopped before its end. */
  public boolean wasStopped() {
    return stopped;
  }

  /** Goes through all of the space, or as much as the limits allow. */
  public Findings explore() {
    return explore(ending -> false);
  }

  /** Goes on until an end is found that is wanted, and then a little further for a simpler one. */
  public Findings explore(Predicate<Ending> wanted) {
    go(EVERY_ORDER, new EveryOrder(true, limits.moves()), wanted);
    if (findings.isExhaustive()) {
      return findings;
    }
    for (int bound = 1; bound <= limits.departures() && goesOn(); bound++) {
      String name = "at most " + bound + (bound == 1 ? " departure" : " departures");
      go(name + " from the plain order", new Departures(bound, limits.moves()), wanted);
    }
    if (goesOn()) {
      String name = "random schedules of seed " + limits.seed();
      go(name, new Walks(limits.seed(), limits.moves()), wanted);
    }
    return findings;
  }

  /** A schedule that leads to an end that was found, made as simple as it can be made. */
  public Schedule simplest(Ending ending) {
    return new Shrinker(subject, ending, limits.moves()).shrink(findings.schedule(ending));
  }

  private boolean goesOn() {
    if (Thread.interrupted()) {
      stop(); // as Ctrl-C at the prompt does it; runs take no notice
    }
    return !stopped && left > 0;
  }

  private void go(String name, Search search, Predicate<Ending> wanted) {
    long run = 0;
    long redundant = 0;
    long cut = 0;
    boolean finished = false;
    long lastRun = 0;
    long lastNanos = System.nanoTime();
    while (goesOn() && run + redundant + cut < limits.schedules() && !(finished = !search.next())) {
      Ending ending = subject.run(search);
      if (search.trail().wasCut()) {
        cut++;
      } else if (search.wasRedundant()) {
        redundant++;
      } else {
        run++;
        findings.add(ending, search);
        if (left == Long.MAX_VALUE && wanted.test(ending)) {
          left = FURTHER;
        }
      }
      left -= left == Long.MAX_VALUE ? 0 : 1;
      if ((run + redundant + cut) % LOOK_AT_CLOCK == 0) {
        long now = System.nanoTime();
        if (now - lastNanos >= PROGRESS_NANOS) {
          long perSecond = (run - lastRun) * 1_000_000_000L / (now - lastNanos);
          listener.accept(new Progress(name, run, search.trail().length(), perSecond));
          lastRun = run;
          lastNanos = now;
        }
      }
    }
    findings.add(new Way(name, run, redundant, cut, finished, stopped && !finished));
  }
}
