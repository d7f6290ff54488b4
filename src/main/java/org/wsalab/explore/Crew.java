package org.wsalab.explore;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.provider.Affinity;

/**
 * The threads that play the parts of one scene, in run after run. One thread at a time leads the
 * runs.
 *
 * <p>Of a long exploration they stay on one processor, with the thread that leads it: most of a run
 * is handing the turn over, and that costs less there.
 */
final class Crew implements AutoCloseable {
  /** Where fewer runs are enough, they are over before the system has been asked. */
  static final int RUNS_APART = 2_000;

  private final List<String> names;
  private final List<Worker> workers = new ArrayList<>();
  private Affinity.Stay stay = Affinity.Stay.NONE;
  private int runs;

  /** A thread of each of these names. */
  Crew(List<String> names) {
    this.names = names;
    start();
  }

  private void start() {
    for (String name : names) {
      Worker worker = new Worker(name);
      workers.add(worker);
      worker.start();
    }
  }

  /** A run is about to begin, led by the calling thread. */
  void gather() {
    if (runs < RUNS_APART && ++runs == RUNS_APART) {
      stay = Affinity.stayHere();
      if (stay != Affinity.Stay.NONE) {
        dismiss();
        start(); // these begin where the calling thread stays
      }
    }
  }

  /** The thread for the part of this number. */
  Worker worker(int part) {
    return workers.get(part);
  }

  private void dismiss() {
    workers.forEach(Worker::end);
    workers.clear();
  }

  /** Ends its threads; who has led the runs may leave the processor. */
  @Override
  public void close() {
    dismiss();
    stay.close();
    stay = Affinity.Stay.NONE;
  }
}
