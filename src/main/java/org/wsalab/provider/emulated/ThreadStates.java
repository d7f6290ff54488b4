package org.wsalab.provider.emulated;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that a session knows: those that have used an alertable call or been named. */
final class ThreadStates {
  /** Identifiers are multiples of four, as on Windows. */
  private static final int STEP = 4;

  private final Map<Thread, ThreadState> states = new ConcurrentHashMap<>();
  private final AtomicInteger lastId = new AtomicInteger();
  private final Core core;

  ThreadStates(Core core) {
    this.core = core;
  }

  /** That of the calling thread. */
  ThreadState current() {
    Thread self = Thread.currentThread();
    ThreadState known = states.get(self);
    return known != null ? known : begin(self);
  }

  private ThreadState begin(Thread self) {
    for (ThreadState state : states.values()) {
      if (!state.thread.isAlive() && states.remove(state.thread) != null) {
        state.close();
      }
    }
    ThreadState state = new ThreadState(core, self, lastId.addAndGet(STEP));
    states.put(self, state);
    return state;
  }

  /** The thread with this identifier, if it lives. */
  Optional<ThreadState> withId(int id) {
    return states.values().stream()
        .filter(state -> state.id == id && state.thread.isAlive())
        .findFirst();
  }

  void close() {
    states.values().forEach(ThreadState::close);
  }
}
