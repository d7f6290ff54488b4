package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.ERROR_INVALID_HANDLE;
import static org.wsalab.winsock.WinError.ERROR_INVALID_PARAMETER;

import java.util.List;
import org.wsalab.notification.Wait;
import org.wsalab.winsock.APCPROC;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.WinBase;

/** Threads, their handles, and what is handed to them to run: APC. */
final class ThreadCalls {
  /** The value of the pseudo handle that names whichever thread uses it. */
  private static final HANDLE CURRENT = new HANDLE(-2, "current thread");

  private final Core core;
  private final Handles handles;
  private final Waits waits;

  ThreadCalls(Core core, Handles handles, Waits waits) {
    this.core = core;
    this.handles = handles;
    this.waits = waits;
  }

  HANDLE current() {
    core.threads.current();
    return CURRENT;
  }

  int currentId() {
    return core.threads.current().id;
  }

  HANDLE open(int id) {
    ThreadState state =
        core.threads.withId(id).orElseThrow(() -> new WinsockFailure(ERROR_INVALID_PARAMETER));
    return handles.addThread(state);
  }

  int queue(APCPROC procedure, HANDLE thread, long data) {
    WinsockFailure.require(procedure != null, ERROR_INVALID_PARAMETER);
    ThreadState state = CURRENT.equals(thread) ? core.threads.current() : named(thread);
    WinsockFailure.require(state.thread.isAlive(), ERROR_INVALID_HANDLE);
    state.touch();
    synchronized (core) {
      state.apcs.add("APC(" + data + ")", () -> procedure.run(data));
    }
    return 1;
  }

  /** Closes the handle of a thread; false when it is none. */
  boolean close(HANDLE h) {
    return handles.thread(h).isPresent() && handles.remove(h);
  }

  private ThreadState named(HANDLE thread) {
    return handles.thread(thread).orElseThrow(() -> new WinsockFailure(ERROR_INVALID_HANDLE));
  }

  /** SleepEx; a sleep that is not alertable runs nothing (WAIT-12). */
  int sleep(int milliseconds, boolean alertable) {
    long timeoutMs = Integer.toUnsignedLong(milliseconds);
    if (!alertable) {
      waits.sleep(timeoutMs);
      return 0;
    }
    Wait wait = waits.await(List.of(), false, timeoutMs, true, "SleepEx");
    if (wait.state() != Wait.State.ALERTED) {
      return 0;
    }
    core.threads.current().runApcs();
    return WinBase.WAIT_IO_COMPLETION;
  }
}
