package org.wsalab.provider.emulated;

import java.util.ArrayList;
import java.util.List;

/** The threads asleep in calls on one socket. May be used by any thread, with any monitor held. */
final class Sleepers {
  private final List<ThreadParker> parkers = new ArrayList<>();

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
