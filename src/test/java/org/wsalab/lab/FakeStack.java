package org.wsalab.lab;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Stack;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.Winsock;

/** A session of the fake. Its clock goes on by a microsecond whenever it is read. */
final class FakeStack implements Stack {
  private final AtomicLong ticks = new AtomicLong();
  private final Set<Thread> interrupted = new HashSet<>();
  private final FakeWinsock winsock;
  private boolean closed;

  FakeStack(Settings settings) {
    winsock = new FakeWinsock(this, settings);
  }

  @Override
  public Winsock winsock() {
    return winsock;
  }

  @Override
  public long nanoTime() {
    return ticks.addAndGet(1000);
  }

  @Override
  public Snapshot snapshot() {
    return winsock.snapshot();
  }

  @Override
  public Optional<String> protocol(SOCKET s) {
    return winsock.snapshot().sockets().stream()
        .filter(line -> line.handle().equals(s))
        .map(Snapshot.SocketLine::protocol)
        .findFirst();
  }

  @Override
  public void interrupt(Thread thread) {
    synchronized (winsock) {
      interrupted.add(thread);
      winsock.notifyAll();
    }
  }

  @Override
  public void close() {
    synchronized (winsock) {
      closed = true;
      winsock.notifyAll();
    }
  }

  /** Sleeps until something changes; called with the lock of the calls. */
  void sleep(String call) {
    if (interrupted.remove(Thread.currentThread()) || closed) {
      throw new CallInterruptedException(call);
    }
    try {
      winsock.wait();
    } catch (InterruptedException e) {
      // only the session ends a call
    }
  }
}
