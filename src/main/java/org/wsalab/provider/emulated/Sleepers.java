package org.wsalab.provider.emulated;

import java.util.LinkedHashSet;
import java.util.Set;

/** The threads asleep in calls on one socket. May be used by any thread, with any monitor held. */
final class Sleepers {
  private final Set<ThreadParker> parkers = new LinkedHashSet<>();

  synchronized void add(ThreadParker parker) {
    parkers.add(parker);
  }

  synchronized void remove(ThreadParker parker) {
    parkers.remove(parker);
  }

  /** Lets each of them look again. */
  synchronized void wake() {
    parkers.forEach(ThreadParker::unpark);
  }
}
