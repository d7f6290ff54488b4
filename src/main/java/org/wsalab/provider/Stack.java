package org.wsalab.provider;

import java.util.Optional;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.Winsock;

/** One session's Winsock. Every method may be called by any thread. */
public interface Stack extends AutoCloseable {
  /** The calls. WSAStartup has not been made. */
  Winsock winsock();

  /** The provider's time since the session began, in nanoseconds. */
  long nanoTime();

  /** What makes the calls, such as {@code Wine 8.0}; empty where it is the lab itself. */
  default String system() {
    return "";
  }

  /** What the session has cost so far. */
  default Counters counters() {
    return Counters.NONE;
  }

  /** How the threads of the session come to run, and wait for each other. */
  default Turns turns() {
    return Turns.REAL_TIME;
  }

  /** The network, when it is the session's own. */
  default Optional<Network> network() {
    return Optional.empty();
  }

  /**
   * What is open now, as the provider knows it. News of the network is taken in first, as every
   * call does it: that can put network events on record and signal event objects. Nothing else
   * changes.
   */
  Snapshot snapshot();

  /**
   * {@code tcp}, {@code udp}, {@code tcp6} or {@code udp6} for an open socket, and nothing for any
   * other handle. Unlike a call and unlike a snapshot it touches neither the socket nor the last
   * error.
   */
  Optional<String> protocol(SOCKET s);

  /**
   * What can be seen of arrivals at an open socket: a text that becomes another one when more has
   * arrived, as far as that shows. Nothing where the session's observer is told of each indication,
   * which says all.
   */
  default Optional<String> arrivals(SOCKET s) {
    return Optional.empty();
  }

  /**
   * Whether a thread that is in a call sleeps there, for want of what the call waits for; true
   * where that cannot be seen.
   */
  default boolean mayBeAsleep(Thread thread) {
    return true;
  }

  /**
   * Ends the call that {@code thread} is blocked in, or else its next call, by {@link
   * org.wsalab.winsock.CallInterruptedException} in that thread.
   */
  void interrupt(Thread thread);

  /**
   * Closes every socket and event object and gives back what the session holds; ends every wait.
   */
  @Override
  void close();
}
