package org.wsalab.provider;

import java.util.function.Supplier;

/**
 * How the threads of one session come to run, and wait for each other outside Winsock's calls.
 *
 * <p>On a real network the operating system does that, and {@link #REAL_TIME} only passes on what
 * it is asked. Where the network is simulated the threads of a session run one at a time, they
 * change over only where a call begins and where one blocks, and time is virtual: nothing here lets
 * a processor wait.
 *
 * <p>A thread that the session starts is announced by {@link #expect} and runs between {@link
 * Ticket#begin} and {@link Ticket#end}. Any other thread is a guest: it takes part while it is in a
 * call.
 */
public interface Turns {
  /** A limit that is none. */
  long FOREVER = Long.MAX_VALUE;

  /** Who deliveries are made by, where threads take turns. */
  String NETWORK = "network";

  /** Threads run as the operating system lets them, and time passes by itself. */
  Turns REAL_TIME = realTime(() -> {});

  /**
   * The same for a provider that does something in a thread of its own.
   *
   * @param settling lets that thread do what it can do now, and returns then
   */
  static Turns realTime(Runnable settling) {
    return new RealTimeTurns(settling);
  }

  /** Whether threads run one at a time and time is virtual. */
  boolean areVirtual();

  /** Who acts now: the name of this thread, or of the network that it lets move. */
  String actor();

  // Calls

  /**
   * A call begins in this thread: others may go first.
   *
   * @throws org.wsalab.winsock.CallInterruptedException when the session is over
   */
  void enter(String call);

  /** The call that began last in this thread is over. */
  void exit();

  /** Says what this thread is about to wait for; its text is asked for only when nothing comes. */
  void waitsFor(Object what);

  // Threads

  /** Announces a thread of this name, which will begin as soon as it comes to run. */
  default Ticket expect(String name) {
    return expect(name, null);
  }

  /**
   * The same for a thread that is there already and sleeps: where threads take turns it is unparked
   * when it comes to run, or when the session is over, and has to begin then.
   *
   * @param thread the thread, or null for one that is still to be started
   */
  Ticket expect(String name, Thread thread);

  /** The place of one thread. */
  interface Ticket {
    /** The first thing that the thread does: returns when it is its turn. */
    void begin();

    /** The last thing that it does. */
    void end();

    /**
     * Waits until the thread has ended.
     *
     * @param nanos how long at most, or {@link #FOREVER}
     * @return whether it has
     */
    boolean join(long nanos) throws InterruptedException;
  }

  /** Permits for one thread to go on, given by another; there are none to begin with. */
  Permits permits();

  /** A number of permits. */
  interface Permits {
    /** Gives one. */
    void release();

    /**
     * Takes one, and waits until there is one.
     *
     * @param nanos how long at most, or {@link #FOREVER}; where time is virtual the limit comes
     *     only when nothing else can happen
     * @return whether there was one
     */
    boolean acquire(long nanos) throws InterruptedException;
  }

  /** Lets so much time pass for this thread. */
  void pause(long nanos);

  /**
   * Lets the other threads and the network go on until nothing can happen without time passing.
   * Where threads run by themselves it does not wait for them, but for the provider's own.
   */
  void settle();

  /** Like {@link #settle}, and lets time pass too until nothing at all can happen any more. */
  void drain();

  /**
   * The processor time that a thread has used; where time is virtual, as if each turn cost some.
   */
  long processorNanos(Thread thread);

  // What moves have to do with each other

  /** A number for an object that threads share. */
  int newObject();

  /** Notes that the move under way reads or writes an object. */
  void touch(int object, boolean write);

  /** Reads or writes an object that programs share: others may go first, as at a call. */
  void access(int object, boolean write);

  // Standstill

  /** Says what else there is to tell when threads wait for what nothing can bring. */
  void describeStandstillWith(Supplier<String> details);
}
