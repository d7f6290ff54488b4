package org.wsalab.lab;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.wsalab.provider.StandstillException;
import org.wsalab.provider.Turns;
import org.wsalab.winsock.CallInterruptedException;

/** The threads of one session. */
final class LabThreads {
  private static final long END_MS_MAX = 1000;
  private static final long NANOS_PER_MS = 1_000_000;

  private final Lab lab;
  private final Turns turns;
  private final Consumer<String> report;
  private final List<LabThread> all = new ArrayList<>();
  private final Set<Thread> joining = new HashSet<>();
  private boolean ended;

  LabThreads(Lab lab, Turns turns, Consumer<String> report) {
    this.lab = lab;
    this.turns = turns;
    this.report = report;
  }

  /** A thread of the session. */
  static final class Runner extends Thread implements InLab {
    private final Lab lab;

    Runner(Lab lab, String name, Runnable body) {
      super(body, name);
      this.lab = lab;
      setDaemon(true);
    }

    @Override
    public Lab lab() {
      return lab;
    }
  }

  synchronized LabThread spawn(String name, LabThread.Body body) {
    if (ended) {
      throw new IllegalStateException("the session is over: no thread " + name + " starts in it");
    }
    LabThread[] self = new LabThread[1];
    String free = free(name);
    Turns.Ticket ticket = turns.expect(free);
    Runner runner = new Runner(lab, free, () -> run(self[0], ticket, body));
    self[0] = new LabThread(this, runner, ticket);
    all.add(self[0]);
    runner.start();
    return self[0];
  }

  synchronized List<LabThread> all() {
    return List.copyOf(all);
  }

  /**
   * Waits for a thread, in a way that {@link #interruptJoin} can end.
   *
   * @param milliseconds how long at most; 0 is for ever
   */
  void join(LabThread thread, long milliseconds) {
    Thread self = Thread.currentThread();
    synchronized (joining) {
      joining.add(self);
    }
    try {
      if (thread.ticket().join(milliseconds == 0 ? Turns.FOREVER : milliseconds * NANOS_PER_MS)) {
        thread.thread().join(); // nothing is left for it to do
      }
    } catch (InterruptedException e) {
      throw new CallInterruptedException("join");
    } finally {
      synchronized (joining) {
        joining.remove(self);
        Thread.interrupted(); // one that came too late must not end something else
      }
    }
  }

  /** Ends the join that a thread is in; says whether it was in one. */
  boolean interruptJoin(Thread thread) {
    synchronized (joining) {
      if (joining.contains(thread)) {
        thread.interrupt();
      }
      return joining.contains(thread);
    }
  }

  /** Interrupts what still runs and waits a moment; returns the names of those that go on. */
  List<String> end() {
    synchronized (this) {
      ended = true;
    }
    Thread self = Thread.currentThread();
    List<LabThread> running =
        all().stream().filter(each -> each.isAlive() && each.thread() != self).toList();
    running.forEach(each -> lab.interrupt(each.thread()));
    await(running, END_MS_MAX / 4);
    // who is left sleeps outside every call; not at once, as it would cut short a tidy end
    running.stream().filter(LabThread::isAlive).forEach(each -> each.thread().interrupt());
    await(running, END_MS_MAX);
    return running.stream().filter(LabThread::isAlive).map(LabThread::name).toList();
  }

  private void await(List<LabThread> threads, long milliseconds) {
    long deadline = lab.nanoTime() + milliseconds * NANOS_PER_MS;
    try {
      for (LabThread each : threads) {
        if (each.ticket().join(Math.max(NANOS_PER_MS, deadline - lab.nanoTime()))) {
          each.thread().join();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private String free(String name) {
    String free = name;
    for (int number = 2; isTaken(free); number++) {
      free = name + "-" + number;
    }
    return free;
  }

  private boolean isTaken(String name) {
    return Thread.currentThread().getName().equals(name)
        || all.stream().anyMatch(thread -> thread.name().equals(name));
  }

  private void run(LabThread self, Turns.Ticket ticket, LabThread.Body body) {
    try {
      ticket.begin();
      run(self, body);
    } catch (CallInterruptedException e) {
      // the session was over before its first turn
    } finally {
      ticket.end();
    }
  }

  private void run(LabThread self, LabThread.Body body) {
    tell(new What.ThreadStarted());
    try {
      body.run();
      tell(new What.ThreadEnded(false));
    } catch (CallInterruptedException | InterruptedException e) {
      tell(new What.ThreadEnded(true));
    } catch (Throwable e) { // an Error too: a failed expectation is one
      self.failed(e);
      tell(new What.ThreadFailed(e));
      String why = e instanceof StandstillException ? e.getMessage() : e.toString();
      report.accept("lab thread " + self.name() + " failed: " + why);
    }
  }

  private void tell(What what) {
    lab.journal().append(what);
    lab.journal().deliver();
  }
}
