package org.wsalab.provider.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.wsalab.winsock.WinSock2.WSA_INFINITE;

import java.util.concurrent.TimeUnit;
import org.wsalab.lab.Entry;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabThread;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.WSAEVENT;

/** Waits without a limit, in the thread of a test or in one of their own. */
final class Waiter {
  private Waiter() {}

  /** Waits for an event object. */
  static int waitFor(Lab lab, WSAEVENT event) {
    HANDLE[] events = {event};
    return lab.winsock().WSAWaitForMultipleEvents(1, events, false, WSA_INFINITE, false);
  }

  /** Starts a thread that does, and comes back when it sleeps. */
  static LabThread started(Lab lab, String name, WSAEVENT event) {
    LabThread thread = lab.spawn(name, () -> waitFor(lab, event));
    awaitSleeping(lab, thread);
    return thread;
  }

  /** Comes back when a thread sleeps in a wait. */
  static void awaitSleeping(Lab lab, LabThread thread) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (lab.journal().entries().stream().noneMatch(entry -> isSleep(entry, thread))) {
      assertThat(System.nanoTime()).as("it sleeps before the deadline").isLessThan(end);
      Thread.onSpinWait();
    }
  }

  private static boolean isSleep(Entry entry, LabThread thread) {
    return entry.thread().equals(thread.name()) && entry.what().toString().contains("WaitBegan");
  }
}
