package org.wsalab.provider.emulated;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;

/** The parkers of a session: lent to threads that sleep, and kept for the next. */
final class Parkers {
  private final Transport transport;
  private final ConcurrentLinkedDeque<Parker> idle = new ConcurrentLinkedDeque<>();
  private final Map<Thread, Parker> lent = new ConcurrentHashMap<>();
  private volatile boolean closed;

  Parkers(Transport transport) {
    this.transport = transport;
  }

  Parker borrow() {
    Parker parker = idle.pollFirst();
    if (parker == null) {
      parker = transport.parker();
    }
    lent.put(Thread.currentThread(), parker);
    return parker;
  }

  void giveBack(Parker parker) {
    lent.remove(Thread.currentThread());
    idle.addFirst(parker);
    if (closed) {
      close();
    }
  }

  /** Wakes a thread if it sleeps. */
  void unpark(Thread thread) {
    Parker parker = lent.get(thread);
    if (parker != null) {
      parker.unpark();
    }
  }

  /** The threads that may be asleep. */
  Iterable<Thread> sleepers() {
    return lent.keySet();
  }

  /** Closes the idle ones now, and each of the others when it is given back. */
  void close() {
    closed = true;
    for (Parker parker; (parker = idle.pollFirst()) != null; ) {
      parker.close();
    }
  }
}
