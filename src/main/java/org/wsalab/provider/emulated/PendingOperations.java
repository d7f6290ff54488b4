package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_ADDRESS_LIST_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_ROUTING_INTERFACE_CHANGE;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntSupplier;
import org.wsalab.notification.Operation;
import org.wsalab.notification.OperationQueue;
import org.wsalab.provider.emulated.OverlappedCalls.Beginning;
import org.wsalab.winsock.WSAOVERLAPPED;

/**
 * The overlapped operations pending at one socket, by the network event that lets them go on. Used
 * under the socket's monitor.
 */
final class PendingOperations {
  private static final int CHANGES = FD_ROUTING_INTERFACE_CHANGE | FD_ADDRESS_LIST_CHANGE;
  private static final int[] KINDS = {
    FD_CONNECT,
    FD_ACCEPT,
    FD_READ,
    FD_OOB,
    FD_WRITE,
    FD_ROUTING_INTERFACE_CHANGE,
    FD_ADDRESS_LIST_CHANGE
  };

  /** Empty until the first operation begins, as what follows: most sockets never have one. */
  private Map<Integer, OperationQueue> queues = Map.of();

  private Map<Operation, Runnable> notified = Map.of();
  private int touched;

  /** Whether an operation waits for this network event, which is then not for the record. */
  boolean has(int bit) {
    OperationQueue queue = queues.get(bit);
    return queue != null && !queue.isEmpty();
  }

  /** The network events that operations wait for. */
  int conditions() {
    int bits = 0;
    for (int bit : queues.keySet()) {
      bits |= has(bit) ? bit : 0;
    }
    return bits;
  }

  boolean isIdle() {
    return conditions() == 0;
  }

  void add(int bit, Beginning beginning, IntSupplier attempt) {
    if (queues.isEmpty()) {
      queues = newQueues();
      notified = new LinkedHashMap<>();
    }
    Operation operation = beginning.operation();
    notified.put(operation, beginning.touch());
    queues.get(bit).add(operation, () -> attempt(attempt));
  }

  private static Map<Integer, OperationQueue> newQueues() {
    Map<Integer, OperationQueue> queues = new LinkedHashMap<>();
    for (int bit : KINDS) {
      queues.put(bit, new OperationQueue());
    }
    return queues;
  }

  /** Notes that the turn under way tells of the end of an operation. */
  void touchNotified(Operation operation) {
    Runnable touch = notified.remove(operation);
    if (touch != null) {
      touch.run();
    }
  }

  /** What an attempt gives; a failure is a negated error code too. */
  static int attempt(IntSupplier attempt) {
    try {
      return attempt.getAsInt();
    } catch (WinsockFailure failure) {
      return -failure.code();
    }
  }

  /** Operations that wait for one of these may go on; {@link #next} tells which. */
  void touch(int bits) {
    touched |= bits & conditions();
  }

  /** A network event whose operations may go on, or 0; each is told once. */
  int next() {
    int bit = Integer.lowestOneBit(touched);
    touched &= ~bit;
    return bit;
  }

  /** Lets the operations that wait for a network event take what they can. */
  List<OperationQueue.Ended> serve(int bit) {
    OperationQueue queue = queues.get(bit);
    return (bit & CHANGES) != 0 ? queue.serveEach() : queue.serve();
  }

  /** Ends one operation, or all where it is null. */
  List<OperationQueue.Ended> cancel(WSAOVERLAPPED overlapped) {
    List<OperationQueue.Ended> ended = new ArrayList<>();
    queues.values().forEach(queue -> ended.addAll(queue.cancel(overlapped)));
    return ended;
  }
}
