package org.wsalab.agreement;

import static org.wsalab.winsock.WinError.WSA_IO_PENDING;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAEVENT;
import org.wsalab.winsock.WSAOVERLAPPED;

/** The overlapped operations of one side that were begun last, and what has run in the thread. */
final class Operations {
  private static final int KEPT = 6;

  private final Places places;
  private final List<Operation> operations = new ArrayList<>();
  private final StringBuilder ran = new StringBuilder();
  private int begun;

  Operations(Places places) {
    this.places = places;
  }

  /** One operation: its socket, what it was begun with, and its buffer. */
  record Operation(String name, SOCKET socket, WSAOVERLAPPED overlapped, byte[] buffer) {
    /** {@code recv#3 0 5 bytes}, with what has come into the buffer. */
    @Override
    public String toString() {
      return overlapped.pending()
          ? name + " pending"
          : name + " " + overlapped.error() + " " + overlapped.InternalHigh + " " + content();
    }

    private int content() {
      return Arrays.hashCode(Arrays.copyOf(buffer, (int) overlapped.InternalHigh));
    }
  }

  /** A call that begins an operation: whether it succeeded at once. */
  interface Call {
    boolean begin(Operation operation);
  }

  /** Begins an operation; the oldest that has ended is forgotten. */
  String begin(String kind, SOCKET s, WSAEVENT event, byte[] buffer, Call call) {
    forgetOldest();
    WSAOVERLAPPED overlapped = new WSAOVERLAPPED(event);
    Operation operation = new Operation(kind + "#" + ++begun, s, overlapped, buffer);
    if (call.begin(operation)) {
      operations.add(operation);
      return operation.name + " done";
    }
    int error = places.ws.WSAGetLastError();
    if (error == WSA_IO_PENDING) {
      operations.add(operation);
      return operation.name + " pending";
    }
    return places.error();
  }

  private void forgetOldest() {
    if (operations.size() >= KEPT) {
      operations.stream()
          .filter(each -> !each.overlapped.pending())
          .findFirst()
          .ifPresent(operations::remove);
    }
  }

  /** One of those that are kept; null when there is none. */
  Operation get(int number) {
    return operations.isEmpty() ? null : operations.get(number % operations.size());
  }

  /** A completion routine for an operation, which says here that it has run. */
  void completed(int error, int count, WSAOVERLAPPED overlapped, int flags) {
    for (Operation each : operations) {
      if (each.overlapped == overlapped) {
        ran(each.name + " " + error + " " + count + " " + flags);
        return;
      }
    }
    ran("forgotten " + error + " " + count + " " + flags); // it ended before it was kept
  }

  void ran(String what) {
    ran.append(what).append("; ");
  }

  /** What has run since this was asked last. */
  String takeRan() {
    String text = ran.toString();
    ran.setLength(0);
    return text;
  }

  @Override
  public String toString() {
    return operations.toString();
  }
}
