package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.POLLIN;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Sends the tails and pending overlapped sends on while the program does something else, as the
 * kernel does on Windows. Its thread runs only while there are tails. It tells nobody anything by
 * itself: a socket whose descriptor has space is observed, exactly as if a call had been made on
 * it.
 */
final class TailFlusher {
  private final Set<FlusherTask> tasks = new LinkedHashSet<>();
  private LinuxParker parker;
  private boolean running;
  private Thread thread;
  private volatile boolean closing;

  /** How often the thread has looked at the descriptors. */
  private long looks;

  /** One look may be under way and have missed something; the next one misses nothing. */
  private static final int LOOKS = 2;

  /** A task has something to do from now on. */
  synchronized void add(FlusherTask task) {
    tasks.add(task);
    if (!running) {
      running = true;
      parker = new LinuxParker();
      thread = new Thread(this::run, "wsalab send tails");
      thread.setDaemon(true);
      thread.start();
    } else {
      parker.unpark();
    }
  }

  /** Lets the thread, null when there was none yet, look again after an endpoint lost its tail. */
  synchronized Thread wake() {
    if (running) {
      parker.unpark();
    }
    return thread;
  }

  /** Returns when the thread has looked at every descriptor, and done what was to do there. */
  synchronized void settle() {
    try {
      for (int i = 0; i < LOOKS && running; i++) {
        long before = looks;
        while (running && looks == before) {
          parker.unpark();
          wait();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /**
   * Gives up all tails, at the end of the session: what the kernel has not taken is not sent. The
   * thread and its descriptors are gone on return, unless the caller is interrupted.
   */
  void close() {
    closing = true;
    Thread ending = wake();
    try {
      if (ending != null) {
        ending.join();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    for (List<FlusherTask> waiting; !(waiting = waiting()).isEmpty(); ) {
      poll(waiting);
      waiting.forEach(closing ? FlusherTask::drop : FlusherTask::flush);
    }
  }

  /** The tasks that still have something to do; when there are none the thread ends. */
  private synchronized List<FlusherTask> waiting() {
    looks++;
    notifyAll();
    tasks.removeIf(task -> !task.needsSpace());
    if (tasks.isEmpty()) {
      running = false;
      parker.close();
    }
    return new ArrayList<>(tasks);
  }

  private void poll(List<FlusherTask> waiting) {
    PollSet set = new PollSet(waiting.size() + 1);
    waiting.forEach(task -> task.addTo(set));
    set.add(parker.fd, POLLIN);
    set.poll(-1);
    parker.clear();
  }
}
