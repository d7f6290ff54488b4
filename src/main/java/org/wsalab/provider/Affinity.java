package org.wsalab.provider;

import java.util.ServiceLoader;

/**
 * Keeps threads on one processor. Threads that take turns gain nothing from several, and to hand
 * the turn over to one elsewhere takes much longer: that processor may have to be woken first, and
 * has nothing of it in its caches. Registered as a Java service by who can do it.
 */
public interface Affinity {
  /** Until it is closed, by whatever thread, the thread stays. */
  interface Stay extends AutoCloseable {
    /** No thread stays. */
    Stay NONE = () -> {};

    @Override
    void close();
  }

  /**
   * Keeps the calling thread on the processor that it is on now. A thread that it starts meanwhile
   * stays there for all its life.
   *
   * @return {@link Stay#NONE} where that cannot be done
   */
  Stay stay();

  /** The same by whoever can do it; where nobody can, threads run where the system lets them. */
  static Stay stayHere() {
    return ServiceLoader.load(Affinity.class).stream()
        .map(service -> service.get().stay())
        .filter(stay -> stay != Stay.NONE)
        .findFirst()
        .orElse(Stay.NONE);
  }
}
