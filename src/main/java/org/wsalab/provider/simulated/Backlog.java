package org.wsalab.provider.simulated;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The connections of a listening socket that nobody has accepted yet, and how many there may be.
 */
final class Backlog {
  private final SimulatedStream listening;

  /** Those that are complete. */
  private final Deque<SimulatedStream> waiting = new ArrayDeque<>(1);

  private int max;

  /** Connections that are granted and not complete. */
  private int granted;

  /** How often somebody has asked for a connection. */
  private int asked;

  Backlog(SimulatedStream listening) {
    this.listening = listening;
  }

  /** How many there may be, as listen was told. */
  void limit(int wanted) {
    max = wanted < 0 ? -wanted : Math.max(wanted, 1);
  }

  /** Whether there is none that could be accepted. */
  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /**
   * Somebody asks for a connection; says whether there is room for it. How much there is cannot
   * matter before more have asked than there may be, whatever became of them. So the first of them
   * may come in any order, also with respect to who takes connections out (ACK and accept look at
   * the socket and no more).
   */
  boolean hasRoom() {
    asked++;
    if (asked > max) {
      listening.touch();
    } else {
      listening.look();
    }
    return waiting.size() + granted < max;
  }

  /** A connection is granted. */
  void grant() {
    granted++;
  }

  /** A connection that was granted has come to nothing. */
  void forget() {
    listening.look();
    granted--;
  }

  /** A connection that was granted is complete. */
  void complete(SimulatedStream half) {
    granted--;
    waiting.addLast(half);
  }

  /** Takes out the oldest; null when there is none. */
  SimulatedStream take() {
    listening.look();
    return waiting.pollFirst();
  }

  /** Nobody will accept those that wait. */
  void abort() {
    waiting.forEach(SimulatedStream::abort);
  }
}
