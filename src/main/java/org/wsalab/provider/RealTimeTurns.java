package org.wsalab.provider;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Threads under the operating system: there is little to do but to wait. */
final class RealTimeTurns implements Turns {
  private final Runnable settling;

  RealTimeTurns(Runnable settling) {
    this.settling = settling;
  }

  @Override
  public boolean areVirtual() {
    return false;
  }

  @Override
  public String actor() {
    return Thread.currentThread().getName();
  }

  @Override
  public void enter(String call) {
    // it begins at once
  }

  @Override
  public void exit() {
    // nobody waits for that
  }

  @Override
  public void waitsFor(Object what) {
    // a wait that nothing can end is not noticed
  }

  @Override
  public Ticket expect(String name, Thread thread) {
    return new RealTicket();
  }

  private static final class RealTicket implements Ticket {
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public void begin() {
      // threads run as they like
    }

    @Override
    public void end() {
      ended.countDown();
    }

    @Override
    public boolean join(long nanos) throws InterruptedException {
      if (nanos == FOREVER) {
        ended.await();
        return true;
      }
      return ended.await(nanos, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public Permits permits() {
    return new RealPermits();
  }

  private static final class RealPermits implements Permits {
    private final Semaphore permits = new Semaphore(0);

    @Override
    public void release() {
      permits.release();
    }

    @Override
    public boolean acquire(long nanos) throws InterruptedException {
      if (nanos == FOREVER) {
        permits.acquire();
        return true;
      }
      return permits.tryAcquire(nanos, TimeUnit.NANOSECONDS);
    }
  }

  @Override
  public void pause(long nanos) {
    LockSupport.parkNanos(nanos);
  }

  @Override
  public void settle() {
    settling.run();
  }

  @Override
  public void drain() {
    // nobody knows when nothing can happen any more
  }

  @Override
  public long processorNanos(Thread thread) {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId());
  }

  @Override
  public int newObject() {
    return 0;
  }

  @Override
  public void touch(int object, boolean write) {
    // what threads do to each other is not followed
  }

  @Override
  public void access(int object, boolean write) {
    // likewise
  }

  @Override
  public void describeStandstillWith(Supplier<String> details) {
    // there is none to describe
  }
}
