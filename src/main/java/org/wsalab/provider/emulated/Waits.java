package org.wsalab.provider.emulated;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

  /** The parker of each thread that sleeps over a wait; guarded by the core's monitor. */
  private final Map<Wait, Parker> asleep = new IdentityHashMap<>();

  Waits(Core core) {
    this.core = core;
  }

  /**
   * Waits; the state of the result is SATISFIED, ABANDONED, or CANCELLED for a time-out (WAIT-7).
   */
  Wait await(List<Event> events, boolean all, long timeoutMs, String call) {
    takeInNews(events, all);
    Wait[] self = new Wait[1];
    Wait wait = new Wait(objects(events), all, () -> wake(self[0]), core.observer);
    self[0] = wait;
    Parker parker;
    synchronized (core) {
      if (wait.begin() != Wait.State.PENDING) {
        return wait;
      }
      if (timeoutMs == 0) { // WAIT-5
        wait.cancel();
        return wait;
      }
      parker = core.parkers.borrow();
      asleep.put(wait, parker);
      wait.sleeps();
    }
    try {
      sleep(wait, events, parker, deadline(timeoutMs), call);
    } finally {
      synchronized (core) {
        wait.cancel();
        asleep.remove(wait);
      }
      core.parkers.giveBack(parker);
    }
    return wait;
  }

  /** Lets the thread sleep for so long, and nothing but an interruption ends it. */
  void sleep(long timeoutMs) {
    long deadline = deadline(timeoutMs);
    Parker parker = core.parkers.borrow();
    try {
      for (long left; (left = left(deadline)) > 0; ) {
        requireNotInterrupted("Sleep");
        core.transport.sleep(parker, List.of(), List.of(), left);
      }
    } finally {
      core.parkers.giveBack(parker);
    }
  }

  /** Lets the thread of a wait look again; with the core's monitor held. */
  void wake(Wait wait) {
    Parker parker = asleep.get(wait);
    if (parker != null) {
      parker.unpark();
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

  private void sleep(Wait wait, List<Event> events, Parker parker, long deadline, String call) {
    while (true) {
      requireNotInterrupted(call);
      List<Watch> watches = watches(events);
      core.transport.sleep(parker, watches, List.of(), left(deadline));
      watches.forEach(Watch::takeIn);
      synchronized (core) {
        if (wait.state() != Wait.State.PENDING || left(deadline) <= 0) {
          return;
        }
      }
    }
  }

  /**
   * Lets the transport tell what it knows before the wait is decided. A wait for one event needs no
   * more than the first signaled (WAIT-1).
   */
  private void takeInNews(List<Event> events, boolean all) {
    for (Event event : events) {
      boolean signaled;
      Watch watch;
      synchronized (core) {
        signaled = event.object.signaled();
        watch = event.watch();
      }
      if (!signaled && watch != null) {
        watch.takeIn();
        signaled = isSignaled(event);
      }
      if (signaled && !all) {
        return;
      }
    }
  }

  private boolean isSignaled(Event event) {
    synchronized (core) {
      return event.object.signaled();
    }
  }

  private static List<Watch> watches(List<Event> events) {
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
