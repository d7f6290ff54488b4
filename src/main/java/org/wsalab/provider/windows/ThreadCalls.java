package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.ERROR_INVALID_PARAMETER;

import org.wsalab.winsock.APCPROC;
import org.wsalab.winsock.HANDLE;

/** The calls on threads: sleeps, QueueUserAPC, and the handles that name them. */
final class ThreadCalls {
  private static final HANDLE CURRENT = new HANDLE(Handles.CURRENT_THREAD, "GetCurrentThread()");

  private final Caller caller;
  private final Routines routines;

  ThreadCalls(Caller caller, Routines routines) {
    this.caller = caller;
    this.routines = routines;
  }

  void sleep(int milliseconds) {
    caller.make(kernel("Sleep").with(milliseconds));
  }

  int sleep(int milliseconds, boolean alertable) {
    Invocation call = kernel("SleepEx").with(milliseconds).with(alertable);
    return alertable ? routines.wait(call, 0) : caller.make(call).integer();
  }

  int queue(APCPROC procedure, HANDLE thread, long data) {
    if (procedure == null) {
      caller.refuse(ERROR_INVALID_PARAMETER);
      return 0;
    }
    long token = routines.keep(procedure, data);
    Invocation call = kernel("QueueUserAPC").with(caller.dll.procedure());
    boolean queued = caller.succeeds(call.with(caller.address(thread)).with(token));
    if (!queued) {
      routines.forget(token);
    }
    return queued ? 1 : 0;
  }

  HANDLE current() {
    return CURRENT;
  }

  int currentId() {
    return caller.make(kernel("GetCurrentThreadId")).integer();
  }

  HANDLE open(int access, boolean inherited, int id) {
    Answer answer = caller.make(kernel("OpenThread").with(access).with(inherited).with(id));
    return answer.value() == 0 ? null : caller.handles.addThread(answer.value()).handle();
  }

  boolean close(HANDLE h) {
    boolean closed = caller.succeeds(kernel("CloseHandle").with(caller.address(h)));
    if (closed && h != null) {
      caller.handles.remove(h);
    }
    return closed;
  }

  private static Invocation kernel(String name) {
    return new Invocation(Dll.KERNEL, name);
  }
}
