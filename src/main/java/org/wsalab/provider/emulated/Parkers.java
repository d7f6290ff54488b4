package org.wsalab.provider.emulated;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The parkers of a session: lent to threads that sleep. A thread gets the one that it had before,
 * which the transport may have tied to the event object that the thread waits for.
 */
final class Parkers {
  private enum State {
    KEPT,
    LENT,
    CLOSED
  }

  /** A thread's own parker; only the thread itself takes and returns it. */
  private static final class Place {
    private final Parker parker;
    private final AtomicReference<State> state = new AtomicReference<>(State.KEPT);
    private volatile boolean asleep;

    Place(Parker parker) {
      this.parker = parker;
    }

    boolean moves(State from, State to) {
      return state.compareAndSet(from, to);
    }
  }

  private final Transport transport;

  /** Not a ThreadLocal: a thread that outlives sessions would keep each of them from collection. */
  private final Map<Thread, Place> places = new ConcurrentHashMap<>();

  private volatile boolean closed;

  Parkers(Transport transport) {
    this.transport = transport;
  }

  /** The calling thread's parker. It has to be given back before the thread borrows again. */
  Parker borrow() {
    Place place = own();
    if (place == null || !place.moves(State.KEPT, State.LENT)) {
      place = newPlace(Thread.currentThread());
      place.moves(State.KEPT, State.LENT);
    }
    return place.parker;
  }

  private Place own() {
    return places.get(Thread.currentThread());
  }

  /** Whoever needs a new one closes those of threads that have ended. */
  private Place newPlace(Thread thread) {
    for (Map.Entry<Thread, Place> entry : places.entrySet()) {
      boolean over = !entry.getKey().isAlive() && places.remove(entry.getKey(), entry.getValue());
      if (over && entry.getValue().moves(State.KEPT, State.CLOSED)) {
        entry.getValue().parker.close();
      }
    }
    Place place = new Place(transport.parker());
    places.put(thread, place);
    return place;
  }

  void giveBack(Parker parker) {
    own().moves(State.LENT, State.KEPT);
    if (closed) {
      close();
    }
  }

  /** Notes that the calling thread, which has borrowed a parker, falls asleep or is awake again. */
  void asleep(boolean asleep) {
    own().asleep = asleep;
  }

  /** Whether a thread sleeps in a call. */
  boolean isAsleep(Thread thread) {
    Place place = places.get(thread);
    return place != null && place.asleep;
  }

  /** Wakes a thread if it sleeps. */
  void unpark(Thread thread) {
    Place place = places.get(thread);
    if (place != null && place.state.get() == State.LENT) {
      place.parker.unpark();
    }
  }

  /** The threads that may be asleep. */
  List<Thread> sleepers() {
    List<Thread> sleepers = new ArrayList<>();
    places.forEach(
        (thread, place) -> {
          if (place.state.get() == State.LENT) {
            sleepers.add(thread);
          }
        });
    return sleepers;
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
    sleepers().forEach(this::unpark);
    for (Place place : places.values()) {
      if (place.moves(State.KEPT, State.CLOSED)) {
        place.parker.close();
      }
    }
  }
}
