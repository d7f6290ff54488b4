package org.wsalab.provider.windows;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.winsock.CallInterruptedException;

/**
 * One thread's way to the host: its number there, and its mail. One call at a time; the thread that
 * makes it waits here, and answers what the DLL asks meanwhile.
 */
final class Line {
  /** A call that takes longer is said to be blocked. */
  private static final long BLOCKED_MS = 50;

  private final Host host;
  private final int thread;
  private final BlockingQueue<Frame> mail = new LinkedBlockingQueue<>();
  private volatile Thread busy;
  private volatile boolean closed;

  Line(Host host, int thread) {
    this.host = host;
    this.thread = thread;
  }

  /** The number of its thread. */
  int thread() {
    return thread;
  }

  /** Whether somebody waits for an answer. */
  boolean isBusy() {
    return busy != null;
  }

  /** Interrupts whoever does. */
  void interrupt() {
    Thread waiting = busy;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  /** Nobody shall use it any more; says so to the other side. */
  void close() {
    closed = true;
    host.forget(this);
    host.send(Frame.of(thread, Frame.LEAVE));
  }

  /** Something has come for it; in the thread that reads from the host. */
  void deliver(Frame frame) {
    mail.add(frame);
  }

  /** Makes a call that interrupting ends. */
  Answer call(Frame request, Invocation call) {
    if (Thread.interrupted()) {
      throw new CallInterruptedException(call.name());
    }
    busy = Thread.currentThread();
    try {
      send(request);
      return await(call);
    } finally {
      busy = null;
    }
  }

  /** Makes a request that is over soon, whoever interrupts. */
  Answer ask(Frame request) {
    boolean interrupted = Thread.interrupted();
    busy = Thread.currentThread();
    try {
      send(request);
      while (true) { // until there is an answer or the host is gone
        try {
          return result(mail.take());
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      busy = null;
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void send(Frame request) {
    if (closed) {
      throw new ProviderFailedException("the session is over");
    }
    host.send(request);
  }

  private Answer await(Invocation call) {
    RuntimeException thrown = null;
    boolean cancelled = false;
    Runnable whenBlocked = call.blocked();
    while (true) { // until there is an answer, the call is ended, or the host is gone
      Frame frame;
      try {
        frame = whenBlocked == null ? mail.take() : mail.poll(BLOCKED_MS, TimeUnit.MILLISECONDS);
      } catch (InterruptedException e) {
        host.send(Frame.of(thread, Frame.CANCEL));
        cancelled = true;
        continue;
      }
      if (frame == null) {
        whenBlocked.run();
        whenBlocked = null;
      } else if (frame.kind() == Frame.ASK) {
        thrown = reply(call, frame);
      } else if (frame.kind() == Frame.CANCELLED) {
        throw new CallInterruptedException(call.name());
      } else {
        return concluded(result(frame), thrown, cancelled);
      }
    }
  }

  /** A call that was over before it could be ended counts; the next one is interrupted instead. */
  private static Answer concluded(Answer answer, RuntimeException thrown, boolean cancelled) {
    if (cancelled) {
      Thread.currentThread().interrupt();
    }
    if (thrown != null) {
      throw thrown;
    }
    return answer;
  }

  /** Answers a question of the DLL; returns what the lab's own code threw over it. */
  private RuntimeException reply(Invocation call, Frame question) {
    long data = question.payload().getLong();
    byte[] caller = new byte[question.payload().remaining()];
    question.payload().get(caller);
    RuntimeException thrown = null;
    int answer = Invocation.NO;
    try {
      answer = call.condition().decide(caller, data);
    } catch (RuntimeException e) {
      thrown = e;
    }
    host.send(Frame.number(thread, Frame.REPLY, answer));
    return thrown;
  }

  private Answer result(Frame frame) {
    Answer answer = frame.answer();
    if (answer == null) {
      if (frame.kind() != Frame.GONE) {
        host.fail("it answered with a frame of kind " + frame.kind());
      }
      mail.add(frame); // the next call finds it too
      host.requireRunning();
    }
    return answer;
  }
}
