package org.wsalab.notification;

import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinError.WSA_OPERATION_ABORTED;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.IntSupplier;
import org.wsalab.winsock.WSAOVERLAPPED;

/**
 * The pending operations of one kind at one socket, the oldest first. What arrives is theirs before
 * it is anybody else's: only what they leave is for the record (READ-6, ACC-5).
 */
public final class OperationQueue {
  /** What an attempt gives whose operation goes on in another queue. */
  public static final int HANDED_ON = Integer.MIN_VALUE;

  private final Deque<Pending> pending = new ArrayDeque<>();

  private record Pending(Operation operation, IntSupplier attempt) {}

  /**
   * An operation that ended and has not been told yet.
   *
   * @param operation the operation
   * @param result the count, or a negated error code
   */
  public record Ended(Operation operation, int result) {
    /** 0, or the error code. */
    public int error() {
      return Math.max(0, -result);
    }

    /** The bytes transferred. */
    public int count() {
      return Math.max(0, result);
    }
  }

  /** Whether nothing is pending, so that an arrival is for the record. */
  public boolean isEmpty() {
    return pending.isEmpty();
  }

  /**
   * Puts an operation behind those that are pending (OVL-5).
   *
   * @param attempt what {@link #serve} tries: gives a count, or a negated error code, of which
   *     -WSAEWOULDBLOCK leaves it pending; or {@link #HANDED_ON}
   */
  public void add(Operation operation, IntSupplier attempt) {
    pending.addLast(new Pending(operation, attempt));
  }

  /** Lets the operations take what is there, one after the other, until one finds nothing. */
  public List<Ended> serve() {
    List<Ended> ended = new ArrayList<>();
    while (!pending.isEmpty()) {
      Pending oldest = pending.getFirst();
      int result = oldest.attempt.getAsInt();
      if (result == -WSAEWOULDBLOCK) {
        break;
      }
      pending.removeFirst();
      if (result != HANDED_ON) {
        ended.add(new Ended(oldest.operation, result));
      }
    }
    return ended;
  }

  /** Tries each operation by itself, where none takes anything from another: changes (CHG-1). */
  public List<Ended> serveEach() {
    List<Ended> ended = new ArrayList<>();
    for (Pending each : List.copyOf(pending)) {
      int result = each.attempt.getAsInt();
      if (result != -WSAEWOULDBLOCK) {
        pending.remove(each);
        ended.add(new Ended(each.operation, result));
      }
    }
    return ended;
  }

  /**
   * Ends pending operations with WSA_OPERATION_ABORTED (OVL-7).
   *
   * @param overlapped which one, or null for all
   */
  public List<Ended> cancel(WSAOVERLAPPED overlapped) {
    List<Ended> ended = new ArrayList<>();
    for (Pending each : List.copyOf(pending)) {
      if (overlapped == null || each.operation.overlapped() == overlapped) {
        pending.remove(each);
        ended.add(new Ended(each.operation, -WSA_OPERATION_ABORTED));
      }
    }
    return ended;
  }
}
