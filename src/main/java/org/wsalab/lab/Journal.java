package org.wsalab.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * What happened in a session, in one order, for any number of threads. Entries are only ever
 * appended; beyond the capacity the oldest are dropped, and their number is told.
 *
 * <p>What the order says: happenings stand in the order in which they took place, because the
 * provider tells them under its lock. A call stands where it returned, after every happening that
 * it caused in its own thread. Of two calls in different threads the order says only which returned
 * first; what they did to each other is to be read from the happenings between them.
 */
public final class Journal {
  /** How many entries a journal keeps unless told otherwise. */
  public static final int CAPACITY = 100_000;

  private final Object lock = new Object();
  private final int capacity;
  private Entry[] ring;
  private long count;

  private final ReentrantLock delivery = new ReentrantLock();
  private final List<Consumer<Entry>> listeners = new CopyOnWriteArrayList<>();
  private long delivered;

  private volatile LongSupplier clock = () -> 0;
  private volatile Supplier<String> actor = () -> Thread.currentThread().getName();

  /** An empty journal that keeps at most {@code capacity} entries. */
  public Journal(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("a journal keeps at least 1 entry, not " + capacity);
    }
    this.capacity = capacity;
    this.ring = new Entry[Math.min(capacity, 256)];
  }

  /** A listener that is told each entry until it is closed. */
  public interface Listening extends AutoCloseable {
    @Override
    void close();
  }

  // Write

  /**
   * Gives the time of entries that do not bring their own, until then 0, and the name of who makes
   * them, until then the thread's.
   */
  void use(LongSupplier providerTime, Supplier<String> whoActs) {
    clock = providerTime;
    actor = whoActs;
  }

  /** Appends what this thread does now. Never blocks for long, so it is fit for an observer. */
  void append(What what) {
    append(clock.getAsLong(), what);
  }

  /** Appends what this thread did at {@code timeNanos}. */
  void append(long timeNanos, What what) {
    String thread = actor.get();
    synchronized (lock) {
      if (count >= ring.length && ring.length < capacity) {
        ring = Arrays.copyOf(ring, (int) Math.min(capacity, 2L * ring.length));
      }
      ring[(int) (count % ring.length)] = new Entry(++count, timeNanos, thread, what);
    }
  }

  // Listen

  /**
   * Tells {@code listener} every entry from now on, in order, one at a time. It is called in
   * whatever thread makes calls, at the end of one and outside every lock of the provider, so it
   * may take its time and may look at handles; calls that it makes itself are written down but told
   * later.
   */
  public Listening listen(Consumer<Entry> listener) {
    deliver();
    delivery.lock();
    try {
      if (listeners.isEmpty()) {
        delivered = lastSeq();
      }
      listeners.add(listener);
    } finally {
      delivery.unlock();
    }
    return () -> listeners.remove(listener);
  }

  /** Tells the listeners what they have not been told; returns when all of it has been told. */
  void deliver() {
    if (listeners.isEmpty() || delivery.isHeldByCurrentThread()) {
      return;
    }
    delivery.lock();
    try {
      for (Entry entry : since(delivered)) {
        delivered = entry.seq();
        listeners.forEach(listener -> listener.accept(entry));
      }
    } finally {
      delivery.unlock();
    }
  }

  // Read

  /** The number of the newest entry; 0 while there is none. */
  public long lastSeq() {
    synchronized (lock) {
      return count;
    }
  }

  /** How many entries were dropped, the oldest ones. */
  public long dropped() {
    synchronized (lock) {
      return Math.max(0, count - ring.length);
    }
  }

  /** All entries that are kept. */
  public List<Entry> entries() {
    return since(0);
  }

  /** The entries after number {@code seq}, as far as they are kept. */
  public List<Entry> since(long seq) {
    synchronized (lock) {
      List<Entry> found = new ArrayList<>();
      for (long i = Math.max(Math.max(0, seq), count - ring.length); i < count; i++) {
        found.add(ring[(int) (i % ring.length)]);
      }
      return found;
    }
  }

  /** The newest {@code n} entries, or fewer. */
  public List<Entry> last(int n) {
    synchronized (lock) {
      return since(count - Math.max(0, n));
    }
  }

  /** The newest call that a thread has made, if it is still kept. */
  public Optional<Call> lastCallOf(Thread thread) {
    return lastCallOf(thread.getName());
  }

  /** The newest call that a thread of this name has made, if it is still kept. */
  public Optional<Call> lastCallOf(String thread) {
    synchronized (lock) {
      for (long i = count - 1; i >= 0 && i >= count - ring.length; i--) {
        Entry entry = ring[(int) (i % ring.length)];
        if (entry.what() instanceof Call call && entry.thread().equals(thread)) {
          return Optional.of(call);
        }
      }
      return Optional.empty();
    }
  }

  /** The entries that mention an object by its name in the session, such as {@code socket#3}. */
  public List<Entry> about(String name) {
    return entries().stream().filter(entry -> Mention.in(entry, name)).toList();
  }
}
