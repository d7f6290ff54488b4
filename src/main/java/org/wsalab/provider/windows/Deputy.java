package org.wsalab.provider.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.winsock.CallInterruptedException;

/**
 * The thread that makes one lab thread's calls in this process. When the lab interrupts a call that
 * blocks, the deputy is left behind in it: what the call returns in the end, nobody hears.
 */
final class Deputy {
  /** A call that takes longer is said to be blocked. */
  private static final long BLOCKED_MS = 50;

  /** Ends the deputy. */
  private static final Invocation END = new Invocation("", "");

  private static final ThreadLocal<Deputy> OF_THREAD = new ThreadLocal<>();

  /** What the lab's thread is told: an answer, a question, or what was thrown. */
  private record Mail(Answer answer, byte[] caller, long data, RuntimeException thrown) {}

  private final InProcessDll dll;
  private final BlockingQueue<Invocation> calls = new LinkedBlockingQueue<>();
  private final BlockingQueue<Mail> mail = new LinkedBlockingQueue<>();
  private final SynchronousQueue<Integer> replies = new SynchronousQueue<>();
  private final Queue<RoutineCall> noted = new ConcurrentLinkedQueue<>();
  private volatile Thread busy;
  private volatile boolean leftBehind;

  /** Starts one for the lab thread of this name. */
  Deputy(String name, InProcessDll dll) {
    this.dll = dll;
    Thread thread = new Thread(this::run, "calls of " + name);
    thread.setDaemon(true);
    thread.start();
  }

  boolean isBusy() {
    return busy != null;
  }

  boolean isLeftBehind() {
    return leftBehind;
  }

  void interruptCaller() {
    Thread caller = busy;
    if (caller != null) {
      caller.interrupt();
    }
  }

  void end() {
    calls.add(END);
  }

  /** Has a call made; in the lab's thread. */
  Answer call(Invocation invocation) {
    if (Thread.interrupted()) {
      throw new CallInterruptedException(invocation.name());
    }
    busy = Thread.currentThread();
    try {
      calls.add(invocation);
      return await(invocation);
    } catch (InterruptedException e) {
      leftBehind = true;
      end();
      throw new CallInterruptedException(invocation.name());
    } finally {
      busy = null;
    }
  }

  private Answer await(Invocation invocation) throws InterruptedException {
    Runnable whenBlocked = invocation.blocked();
    RuntimeException thrown = null;
    while (true) { // until there is an answer, or the call is left behind
      Mail news = whenBlocked == null ? mail.take() : mail.poll(BLOCKED_MS, TimeUnit.MILLISECONDS);
      if (news == null) {
        whenBlocked.run();
        whenBlocked = null;
      } else if (news.caller != null) {
        try {
          replies.put(invocation.condition().decide(news.caller, news.data));
        } catch (RuntimeException e) {
          thrown = e;
          replies.put(Invocation.NO);
        }
      } else if (news.thrown != null || thrown != null) {
        throw news.thrown == null ? thrown : news.thrown;
      } else {
        return news.answer;
      }
    }
  }

  /** Asks the lab's thread, in the middle of a call; in the deputy's own thread. */
  static int ask(byte[] caller, long data) {
    Deputy self = OF_THREAD.get();
    self.mail.add(new Mail(null, caller, data, null));
    try {
      return self.replies.take();
    } catch (InterruptedException e) {
      return Invocation.NO; // nobody does
    }
  }

  /** The DLL has called a routine of the lab's; in the deputy's own thread. */
  static void note(RoutineCall call) {
    OF_THREAD.get().noted.add(call);
  }

  /** How many calls of routines have been noted in the thread that is running. */
  static int called() {
    Deputy self = OF_THREAD.get();
    return self == null ? 0 : self.noted.size();
  }

  /** Takes the notes; in the lab's thread. */
  List<RoutineCall> takeCalls() {
    List<RoutineCall> taken = new ArrayList<>();
    for (RoutineCall call = noted.poll(); call != null; call = noted.poll()) {
      taken.add(call);
    }
    return taken;
  }

  private void run() {
    OF_THREAD.set(this);
    try {
      for (Invocation call = calls.take(); call != END; call = calls.take()) {
        mail.add(made(call));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // nobody does
    }
  }

  private Mail made(Invocation call) {
    try {
      return new Mail(dll.callHere(call), null, 0, null);
    } catch (RuntimeException | LinkageError e) {
      return new Mail(null, null, 0, failure(call, e));
    }
  }

  private static RuntimeException failure(Invocation call, Throwable thrown) {
    return thrown instanceof RuntimeException e
        ? e
        : new ProviderFailedException(
            call.library() + ".dll cannot be called from Java here: " + thrown.getMessage());
  }
}
