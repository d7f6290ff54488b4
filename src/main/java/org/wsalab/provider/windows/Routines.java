package org.wsalab.provider.windows;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.wsalab.winsock.APCPROC;
import org.wsalab.winsock.WinBase;

/**
 * Alertable waits. The DLL calls routines of the host's inside the wait, which only note it; when
 * the wait has returned, the lab's own run here, in the thread that waited and in the same order,
 * before it is told of the wait's end.
 */
final class Routines {
  private final Caller caller;
  private final Operations operations;
  private final ThreadLocal<Deque<Runnable>> queued = ThreadLocal.withInitial(ArrayDeque::new);
  private final Map<Long, Runnable> procedures = new ConcurrentHashMap<>();
  private final AtomicLong number = new AtomicLong();

  Routines(Caller caller, Operations operations) {
    this.caller = caller;
    this.operations = operations;
  }

  /** Keeps a procedure until it has run; returns what stands for it over there. */
  long keep(APCPROC procedure, long data) {
    long token = number.incrementAndGet();
    procedures.put(token, () -> procedure.run(data));
    return token;
  }

  /** It was not queued. */
  void forget(long token) {
    procedures.remove(token);
  }

  /**
   * Makes an alertable wait and runs what it lets run. Inside a routine it first runs those that
   * the DLL has called already.
   *
   * @return what the wait returns
   */
  int wait(Invocation call, int failed) {
    if (!queued.get().isEmpty()) {
      runAll();
      return WinBase.WAIT_IO_COMPLETION;
    }
    Answer answer = caller.make(call);
    if (answer.called() > 0) {
      takeCalls();
      runAll();
    }
    return answer.faulted() ? failed : answer.integer();
  }

  /** Runs what is queued, and what is queued by that: one wait runs all (APC-4). */
  private void runAll() {
    Deque<Runnable> routines = queued.get();
    do {
      for (Runnable next = routines.poll(); next != null; next = routines.poll()) {
        next.run();
      }
    } while (isMore());
  }

  private boolean isMore() {
    Invocation look = new Invocation(Dll.KERNEL, "SleepEx").with(0).with(true);
    return caller.dll.call(look).called() > 0 && takeCalls();
  }

  private boolean takeCalls() {
    for (RoutineCall call : caller.dll.takeCalls()) {
      queued.get().add(routine(call));
    }
    return true;
  }

  private Runnable routine(RoutineCall call) {
    if (call.kind() == RoutineCall.PROCEDURE) {
      return procedures.remove(call.data());
    }
    Operation operation = operations.called(call.data());
    return () ->
        operation.routine.completed(call.error(), call.count(), operation.overlapped, call.flags());
  }
}
