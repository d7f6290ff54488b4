package org.wsalab.explore;

import java.util.concurrent.locks.LockSupport;
import org.wsalab.lab.InLab;
import org.wsalab.lab.Lab;

/**
 * A thread that plays one part in run after run: to start a thread costs more than most runs. It
 * belongs to one scene and ends with it.
 */
final class Worker extends Thread implements InLab {
  private volatile Part next;
  private volatile boolean ended;
  private Part part;

  Worker(String name) {
    super(name);
    setDaemon(true);
  }

  /** The part is played when the session calls for it, and the one before is over. */
  void play(Part following) {
    while (next != null) {
      Thread.yield(); // it is about to begin, and to find that the run is abandoned
    }
    next = following;
  }

  void end() {
    ended = true;
    LockSupport.unpark(this);
  }

  @Override
  public Lab lab() {
    return part.lab();
  }

  /** What the thread plays now. */
  Part part() {
    return part;
  }

  @Override
  public void run() {
    while (!ended) {
      Part taken = next;
      if (taken == null) {
        LockSupport.park(this);
      } else {
        part = taken;
        next = null;
        Thread.interrupted(); // it was meant for the run before
        taken.play();
      }
    }
  }
}
