package org.wsalab.provider.emulated;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The parkers of a session: lent to threads that sleep. A thread gets the one that it had before,
 * which the transport may have tied to the event object that the thread waits for.
 */
final class Parkers {
  private final Transport transport;

  /** Not a ThreadLocal: a thread that outlives sessions would keep each of them from collection. */
  private final Map<Thread, ThreadParker> ofThreads = new ConcurrentHashMap<>();

  private volatile boolean closed;

  Parkers(Transport transport) {
    this.transport = transport;
  }

  /**
   * The calling thread's parker. A thread that has borrowed it already, because a call that sleeps
   * runs code of the program, gets another for the time being.
   */
  ThreadParker borrow() {
    ThreadParker own = ofThreads.get(Thread.currentThread());
    if (own == null || !own.lend()) {
      own = newParker(Thread.currentThread(), own != null && own.isLent() ? own : null);
      own.lend();
    }
    return own;
  }

  /** Whoever needs a new one closes those of threads that have ended. */
  private ThreadParker newParker(Thread thread, ThreadParker outer) {
    for (Map.Entry<Thread, ThreadParker> entry : ofThreads.entrySet()) {
      if (!entry.getKey().isAlive() && ofThreads.remove(entry.getKey(), entry.getValue())) {
        entry.getValue().closeUnlessLent();
      }
    }
    ThreadParker made = new ThreadParker(transport.parker(), outer);
    ofThreads.put(thread, made);
    return made;
  }

  /** Takes back what the calling thread borrowed last. */
  void giveBack(ThreadParker parker) {
    parker.takeBack();
    if (parker.outer() != null) {
      ofThreads.put(Thread.currentThread(), parker.outer());
      parker.closeUnlessLent();
    }
    if (closed) {
      close();
    }
  }

  /** Whether a thread sleeps in a call. */
  boolean isAsleep(Thread thread) {
    ThreadParker parker = ofThreads.get(thread);
    return parker != null && parker.isAsleep();
  }

  /** Wakes a thread if it sleeps. */
  void unpark(Thread thread) {
    ThreadParker parker = ofThreads.get(thread);
    if (parker != null) {
      parker.unpark();
    }
  }

  /** Whether the session has ended. Whoever has borrowed a parker asks before it sleeps. */
  boolean areClosed() {
    return closed;
  }

  /**
   * Wakes whoever sleeps; closes the parkers that nobody uses now, and each of the others when it
   * is given back.
   */
  void close() {
    closed = true;
    ofThreads.values().forEach(ThreadParker::unpark);
    ofThreads.values().forEach(ThreadParker::closeUnlessLent);
  }
}
