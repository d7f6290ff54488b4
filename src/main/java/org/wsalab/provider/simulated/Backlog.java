package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;

import java.util.ArrayDeque;
import java.util.Deque;
import org.wsalab.provider.emulated.Transport.Opened;

/**
 * The connections of a listening socket that nobody has accepted yet, and how many there may be.
 * The socket uses it, a {@link ConnectionRequest}, and each half that was granted until it is
 * complete.
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

  /** Grants the connection that a half was made for. */
  void grant(SimulatedStream half) {
    half.inherit(listening);
    half.urgentInline = listening.urgentInline;
    granted++;
    half.granted(this);
  }

  /** A connection that was granted has come to nothing. */
  void forget() {
    listening.look();
    granted--;
  }

  /** A connection that was granted is complete; says whether there is anybody to accept it. */
  boolean complete(SimulatedStream half) {
    listening.look();
    if (!listening.isListening()) {
      return false;
    }
    granted--;
    waiting.addLast(half);
    listening.happened(SimulatedEndpoint.CONNECTION);
    return true;
  }

  /** Takes out the oldest. */
  Opened accept() {
    listening.look();
    SimulatedStream half = waiting.pollFirst();
    if (half == null) {
      return Opened.failed(WSAEWOULDBLOCK);
    }
    half.urgentInline = listening.urgentInline;
    return Opened.of(half);
  }

  /** Nobody will accept those that wait. */
  void abort() {
    waiting.forEach(SimulatedStream::abort);
  }
}
