package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSA_INVALID_HANDLE;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.notification.ApcQueue;
import org.wsalab.notification.EventObject;
import org.wsalab.notification.Wait;
import org.wsalab.winsock.CallInterruptedException;

/**
 * How threads wait for event objects. The rules decide a wait when something is signaled; here a
 * thread sleeps until that happens, watching the sockets behind its event objects itself, so that
 * nobody stands between the network and the waiter.
 */
final class Waits {
  /** WSA_INFINITE. */
  static final long FOREVER_MS = 0xFFFFFFFFL;

  private static final long NANOS_PER_MS = 1_000_000;

  private final Core core;

  Waits(Core core) {
    this.core = core;
  }

  /**
   * Waits; the state of the result is SATISFIED, ABANDONED, ALERTED where the wait is alertable, or
   * CANCELLED for a time-out (WAIT-7).
   */
  Wait await(List<Event> events, boolean all, long timeoutMs, boolean alertable, String call) {
    ThreadState thread = alertable ? core.threads.current() : null;
    if (timeoutMs == 0 || !all && anyButFirstSignaled(events)) {
      core.sleep(null, watches(events, thread), List.of(), 0); // takes in what is known
    }
    touch(events, timeoutMs != 0);
    if (alertable) {
      thread.touch();
    }
    Sleeper sleeper = new Sleeper(core.takesTurns);
    ApcQueue apcs = alertable ? thread.apcs : null; // WAIT-12
    Wait wait = new Wait(objects(events), all, apcs, sleeper, core.observer);
    synchronized (core) {
      requireOpen(events);
      if (wait.begin() != Wait.State.PENDING) {
        return wait;
      }
      if (timeoutMs == 0) { // WAIT-5
        wait.cancel();
        return wait;
      }
      sleeper.parker = core.parkers.borrow();
      wait.sleeps();
    }
    core.waitsFor(events);
    try {
      sleep(wait, events, thread, sleeper.parker, deadline(timeoutMs), call);
    } finally {
      if (wait.state() == Wait.State.PENDING) {
        touch(events, true);
        synchronized (core) {
          wait.cancel();
        }
      }
      core.parkers.giveBack(sleeper.parker);
    }
    return wait;
  }

  /** What a wait does to its event objects: it joins those who wait, or takes a signal away. */
  private void touch(List<Event> events, boolean sleeps) {
    if (core.takesTurns) {
      for (Event event : events) {
        event.touch(sleeps || !event.object.manualReset());
        event.isWaitedForWith(events);
      }
    }
  }

  /** An event object may have been closed since its handle was looked up (WAIT-9). */
  private static void requireOpen(List<Event> events) {
    for (Event event : events) {
      WinsockFailure.require(!event.isClosed(), WSA_INVALID_HANDLE);
    }
  }

  /** Lets the thread sleep for so long, and nothing but an interruption ends it. */
  void sleep(long timeoutMs) {
    long deadline = deadline(timeoutMs);
    ThreadParker parker = core.parkers.borrow();
    try {
      for (long left; (left = left(deadline)) > 0; ) {
        requireMaySleep("Sleep");
        core.sleep(parker, List.of(), List.of(), left);
      }
    } finally {
      core.parkers.giveBack(parker);
    }
  }

  /**
   * The moment when so many milliseconds from now are over; {@link Long#MAX_VALUE} for
   * WSA_INFINITE.
   */
  long deadline(long timeoutMs) {
    return timeoutMs == FOREVER_MS // WAIT-6
        ? Long.MAX_VALUE
        : core.transport.nanoTime() + timeoutMs * NANOS_PER_MS; // WAIT-4
  }

  /** What is left until then, in nanoseconds. */
  long left(long deadline) {
    return deadline == Long.MAX_VALUE ? deadline : deadline - core.transport.nanoTime();
  }

  /** Ends the call when its thread was interrupted. */
  static void requireNotInterrupted(String call) {
    if (Thread.interrupted()) {
      throw new CallInterruptedException(call);
    }
  }

  /** The same before a sleep, which nobody would end any more once the session has ended. */
  void requireMaySleep(String call) {
    requireNotInterrupted(call);
    if (core.parkers.areClosed()) {
      throw new CallInterruptedException(call);
    }
  }

  private void sleep(
      Wait wait,
      List<Event> events,
      ThreadState thread,
      ThreadParker parker,
      long deadline,
      String call) {
    do {
      requireMaySleep(call);
      core.sleep(parker, watches(events, thread), List.of(), left(deadline));
    } while (wait.state() == Wait.State.PENDING && left(deadline) > 0);
  }

  /**
   * Whether the wait could be decided by an event object though an earlier one has news (WAIT-1). A
   * wait that nothing decides yet takes in the news as it begins to sleep.
   */
  private boolean anyButFirstSignaled(List<Event> events) {
    if (events.size() == 1) {
      return false;
    }
    synchronized (core) {
      return events.stream().skip(1).anyMatch(event -> event.object.signaled());
    }
  }

  /**
   * Wakes the thread of one wait. Nothing is to be done when that is the thread itself, unless it
   * gives its turn away and makes the moves of the network meanwhile.
   */
  private static final class Sleeper implements Runnable {
    private final Thread thread = Thread.currentThread();
    private final boolean takesTurns;
    private ThreadParker parker;

    Sleeper(boolean takesTurns) {
      this.takesTurns = takesTurns;
    }

    @Override
    public void run() {
      if (takesTurns || Thread.currentThread() != thread) {
        parker.unpark();
      }
    }
  }

  /** Those of the event objects, and that of a thread that can be alerted. */
  private static List<Watch> watches(List<Event> events, ThreadState thread) {
    Watch routines = thread == null ? null : thread.watch();
    List<Watch> watches = watches(events);
    if (routines != null) {
      watches = new ArrayList<>(watches);
      watches.add(routines);
    }
    return watches;
  }

  private static List<Watch> watches(List<Event> events) {
    if (events.size() == 1) {
      Watch watch = events.get(0).watch();
      return watch == null ? List.of() : List.of(watch);
    }
    List<Watch> watches = new ArrayList<>(events.size());
    for (Event event : events) {
      Watch watch = event.watch();
      if (watch != null && !watches.contains(watch)) {
        watches.add(watch);
      }
    }
    return watches;
  }

  private static List<EventObject> objects(List<Event> events) {
    List<EventObject> objects = new ArrayList<>(events.size());
    for (Event event : events) {
      objects.add(event.object);
    }
    return objects;
  }
}
