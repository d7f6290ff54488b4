package org.wsalab.explore;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.wsalab.lab.Lab;

/**
 * A schedule that is run again move by move: between two moves all of its threads rest, and its
 * session can be looked at. For one thread.
 */
public final class Playback implements AutoCloseable {
  private static final class LeftException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final Scene scene;
  private final Schedule schedule;
  private final Semaphore asked = new Semaphore(0);
  private final Semaphore answered = new Semaphore(0);
  private volatile Lab lab;
  private volatile List<Row> rows = List.of();
  private volatile Ending ending;
  private volatile RuntimeException failure;
  private volatile boolean left;
  private int shown;

  /** Begins in front of the first move. */
  public Playback(Scene scene, Schedule schedule) {
    this.scene = scene;
    this.schedule = schedule;
    Thread driver = new Thread(this::run, "playback");
    driver.setDaemon(true);
    driver.start();
    answered.acquireUninterruptibly();
  }

  /**
   * Makes the next moves.
   *
   * @return these; fewer at the end of the run
   * @throws IllegalStateException when the scene cannot go that way any more
   */
  public List<Row> next(int moves) {
    for (int i = 0; i < moves && ending == null && failure == null; i++) {
      asked.release();
      answered.acquireUninterruptibly();
    }
    if (failure != null) {
      throw failure;
    }
    List<Row> made = rows.subList(shown, rows.size());
    shown = rows.size();
    return made;
  }

  /** How the run has ended, once it has. */
  public Optional<Ending> ending() {
    return Optional.ofNullable(ending);
  }

  /** The session of the run; it is closed when the run has ended. */
  public Lab lab() {
    return lab;
  }

  /** Leaves the run where it is. */
  @Override
  public void close() {
    left = true;
    asked.release();
  }

  private void run() {
    try {
      Scene.Told told = scene.tell(schedule, this::rest);
      rows = told.rows();
      ending = told.ending();
    } catch (LeftException e) {
      return; // nobody waits for an answer
    } catch (RuntimeException e) {
      failure = e;
    }
    answered.release();
  }

  private void rest(Lab session, List<Row> made) {
    lab = session;
    rows = List.copyOf(made);
    answered.release();
    asked.acquireUninterruptibly();
    if (left) {
      throw new LeftException();
    }
  }
}
