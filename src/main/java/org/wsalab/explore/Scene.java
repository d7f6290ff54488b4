package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.lab.Journal;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.LabThread;
import org.wsalab.provider.Provider;
import org.wsalab.provider.StandstillException.Waiting;
import org.wsalab.provider.simulated.SimulatedProvider;
import org.wsalab.winsock.CallInterruptedException;

/**
 * Threads on a simulated network, as a subject: each run has a session of its own, in which the
 * setup is made again before the threads begin.
 */
public final class Scene implements Subject, AutoCloseable {
  private final Steering steering = new Steering();
  private final Provider provider;
  private final LabOptions options;
  private final Setup setup;
  private final List<Program> programs;
  private final List<Shared> shared;
  private final Crew crew;

  Scene(
      LabOptions options,
      Setup setup,
      List<Program> programs,
      List<Shared> shared,
      boolean startup) {
    this.provider = new SimulatedProvider(() -> steering);
    this.options = options.withJournalCapacity(0).withStartup(startup);
    this.setup = setup;
    this.programs = List.copyOf(programs);
    this.shared = List.copyOf(shared);
    this.crew = new Crew(programs.stream().map(Program::name).toList());
  }

  @Override
  public Ending run(Pilot pilot) {
    try (Lab lab = Lab.open(provider, options)) {
      return run(pilot, lab);
    }
  }

  /**
   * Runs by a schedule, and tells what happens.
   *
   * @throws IllegalStateException when the scene cannot go that way: it has changed since
   */
  public Told tell(Schedule schedule) {
    return tell(schedule, (lab, rows) -> {});
  }

  /** Is asked at each fork of a run that is told, and may take its time. */
  interface Rest {
    /** The session, and the moves so far; what this throws ends the run. */
    void at(Lab lab, List<Row> rows);
  }

  Told tell(Schedule schedule, Rest rest) {
    Following following = new Following(schedule, Integer.MAX_VALUE);
    try (Lab lab = Lab.open(provider, options.withJournalCapacity(Journal.CAPACITY))) {
      List<Row> rows = new ArrayList<>();
      Teller teller = new Teller(following, lab.journal(), rows, () -> rest.at(lab, rows));
      Ending ending = run(teller, lab);
      if (!following.wasExact()) {
        throw new IllegalStateException(
            "the schedule does not fit the scene: it has changed since");
      }
      return new Told(ending, rows);
    }
  }

  /**
   * A run, told.
   *
   * @param ending how it ended
   * @param rows its moves
   */
  public record Told(Ending ending, List<Row> rows) {}

  private Ending run(Pilot pilot, Lab lab) {
    crew.gather();
    setup.repeat(lab.winsock(), lab.turns());
    shared.forEach(each -> each.begin(lab.turns()));
    List<Part> parts = new ArrayList<>(programs.size());
    for (int i = 0; i < programs.size(); i++) {
      Worker worker = crew.worker(i);
      parts.add(new Part(programs.get(i), lab, worker));
      worker.play(parts.get(i));
    }
    steering.begin(pilot);
    try {
      lab.turns().drain();
    } catch (CallInterruptedException e) {
      steering.abandoned();
      return Ending.STOPPED;
    }
    return ending(parts, lab, steering.end());
  }

  /** Ends the threads of the scene. */
  @Override
  public void close() {
    crew.close();
  }

  private static Ending ending(List<Part> parts, Lab lab, List<Waiting> waiting) {
    for (Part part : parts) {
      if (part.failure() != null) {
        return new Ending(Ending.Kind.FAILED, part.name() + ": " + words(part.failure()));
      }
    }
    for (LabThread thread : lab.threads()) {
      if (thread.failure().isPresent()) {
        String words = words(thread.failure().get());
        return new Ending(Ending.Kind.FAILED, thread.name() + ": " + words);
      }
    }
    if (!waiting.isEmpty()) {
      return new Ending(Ending.Kind.STUCK, stuck(waiting));
    }
    return new Ending(Ending.Kind.FINISHED, outcome(parts));
  }

  private static String words(Throwable failure) {
    return failure instanceof AssertionError ? failure.getMessage() : failure.toString();
  }

  private static String stuck(List<Waiting> waiting) {
    StringBuilder text = new StringBuilder();
    for (Waiting each : waiting) {
      text.append(text.isEmpty() ? "" : ", ").append(each.thread());
    }
    return text.toString();
  }

  /** What the one thread that notes something has noted; of several, each with its name. */
  private static String outcome(List<Part> parts) {
    int noting = 0;
    String only = "";
    for (Part part : parts) {
      String notes = part.notes();
      if (!notes.isEmpty()) {
        noting++;
        only = notes;
      }
    }
    if (noting <= 1) {
      return only;
    }
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      String notes = part.notes();
      if (!notes.isEmpty()) {
        text.append(text.isEmpty() ? "" : ", ").append(part.name()).append(": ").append(notes);
      }
    }
    return text.toString();
  }
}
