package org.wsalab.provider.emulated;

import java.util.LinkedHashSet;
import java.util.Set;

/** The threads asleep in calls on one socket. May be used by any thread, with any monitor held. */
final class Sleepers {
  private final Set<Parker> parkers = new LinkedHashSet<>();

  synchronized void add(Parker parker) {
    parkers.add(parker);
  }

  synchronized void remove(Parker parker) {
    parkers.remove(parker);
  }

  /** Lets each of them look again. */
  synchronized void wake() {
    parkers.forEach(Parker::unpark);
  }
}
