package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.ERROR_INVALID_HANDLE;
import static org.wsalab.winsock.WinError.ERROR_NOT_FOUND;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinError.WSA_INVALID_HANDLE;
import static org.wsalab.winsock.WinError.WSA_IO_INCOMPLETE;
import static org.wsalab.winsock.WinError.WSA_IO_PENDING;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_PARTIAL;

import java.util.List;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.wsalab.notification.Operation;
import org.wsalab.notification.Operation.Notice;
import org.wsalab.notification.OperationQueue;
import org.wsalab.winsock.HANDLE;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;

/**
 * How overlapped operations begin, and what can be asked of them: OVL. What they do is the matter
 * of {@link OverlappedReceives} and its like.
 */
final class OverlappedCalls {
  private final Core core;
  private final Handles handles;
  private final Waits waits;

  OverlappedCalls(Core core, Handles handles, Waits waits) {
    this.core = core;
    this.handles = handles;
    this.waits = waits;
  }

  /**
   * An operation that a program is about to begin, and who is to be told of its end.
   *
   * @param operation the operation
   * @param watch the watch of whoever waits for its end, made when it is asked for; null for nobody
   * @param touch notes that the turn under way is about whoever is told
   */
  record Beginning(Operation operation, Supplier<Watch> watch, Runnable touch) {}

  /** Fails when the OVERLAPPED cannot be used. */
  Beginning prepare(
      Socket socket,
      String call,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    WinsockFailure.require(!overlapped.pending(), WSAEINVAL); // a wild write in C
    if (routine != null) {
      ThreadState thread = core.threads.current();
      Notice notice = new Notice.Routine(thread.apcs, routine);
      return beginning(socket, call, overlapped, notice, thread::watchForRoutines, thread::touch);
    }
    HANDLE h = overlapped.hEvent;
    if (h == null || h.value() == 0) {
      return beginning(socket, call, overlapped, new Notice.Asked(), () -> null, () -> {});
    }
    Event event = handles.event(h).orElseThrow(() -> new WinsockFailure(WSA_INVALID_HANDLE));
    Notice notice = new Notice.Signal(event.object);
    Runnable touch = () -> event.touch(true);
    return beginning(socket, call, overlapped, notice, event::watchForAssociation, touch);
  }

  private Beginning beginning(
      Socket socket,
      String call,
      WSAOVERLAPPED overlapped,
      Notice notice,
      Supplier<Watch> watch,
      Runnable touch) {
    Operation operation = new Operation(socket.name, call, overlapped, notice, core.observer);
    return new Beginning(operation, watch, touch);
  }

  /**
   * Begins an operation under the socket's monitor: tries it once, unless others are pending before
   * it, and leaves it pending when there is nothing for it.
   *
   * @param bit the network event that lets it go on
   * @param attempt as for {@link org.wsalab.notification.OperationQueue#add}
   * @return the count of an operation that has ended at once
   */
  int begin(Socket socket, int bit, Beginning beginning, IntSupplier attempt) {
    Operation operation = beginning.operation;
    beginning.touch.run();
    synchronized (core) {
      operation.begin(); // OVL-3
    }
    int result =
        socket.operations.has(bit)
            ? -WSAEWOULDBLOCK // OVL-5
            : PendingOperations.attempt(attempt);
    if (result == OperationQueue.HANDED_ON) {
      synchronized (core) {
        operation.pend();
      }
      throw new WinsockFailure(WSA_IO_PENDING); // OVL-1
    }
    if (result == -WSAEWOULDBLOCK) {
      goOn(socket, bit, beginning, attempt);
      throw new WinsockFailure(WSA_IO_PENDING); // OVL-1
    }
    synchronized (core) {
      if (result < 0) {
        operation.refuse(-result); // OVL-4
      } else {
        operation.complete(0, result, 0); // OVL-2
      }
    }
    socket.service.serve();
    return WinsockFailure.check(result);
  }

  /** Begins an operation that never ends in its call. */
  void pend(Socket socket, int bit, Beginning beginning, IntSupplier attempt) {
    beginning.touch.run();
    synchronized (core) {
      beginning.operation.begin(); // OVL-3
    }
    goOn(socket, bit, beginning, attempt);
  }

  /** Leaves an operation pending; what came since it was tried is seen by another look. */
  private void goOn(Socket socket, int bit, Beginning beginning, IntSupplier attempt) {
    socket.watchForOperation(beginning.watch.get());
    synchronized (core) {
      beginning.operation.pend();
    }
    socket.operations.add(bit, beginning, attempt);
    if (bit == FD_WRITE) {
      socket.endpoint.sendInBackground(true);
    }
    socket.sleepers.wake(); // one may wait for the end of another operation here
    socket.observe();
  }

  boolean result(SOCKET s, WSAOVERLAPPED overlapped, int[] transferred, boolean wait, int[] flags) {
    Socket socket = handles.socket(s);
    boolean room = OutNumber.isRoom(transferred);
    boolean roomForFlags = OutNumber.isRoom(flags);
    WinsockFailure.require(overlapped != null && room && roomForFlags, WSAEFAULT);
    socket.service.takeInNews();
    if (wait && overlapped.pending()) {
      awaitEnd(socket, overlapped);
    }
    synchronized (core) {
      WinsockFailure.require(!overlapped.pending(), WSA_IO_INCOMPLETE); // OVL-6
      transferred[0] = (int) overlapped.InternalHigh;
      flags[0] = overlapped.error() == WSAEMSGSIZE ? MSG_PARTIAL : 0;
      WinsockFailure.require(overlapped.error() == 0, overlapped.error());
    }
    return true;
  }

  private void awaitEnd(Socket socket, WSAOVERLAPPED overlapped) {
    ThreadParker parker = core.parkers.borrow();
    socket.sleepers.add(parker);
    core.waitsFor(socket);
    try {
      while (overlapped.pending() && socket.state != SocketState.CLOSED) {
        waits.requireMaySleep("WSAGetOverlappedResult");
        core.sleep(parker, List.of(), socket.service.interests(), waits.left(Long.MAX_VALUE));
        socket.service.takeInNews();
      }
    } finally {
      socket.sleepers.remove(parker);
      core.parkers.giveBack(parker);
    }
  }

  boolean cancel(HANDLE file, WSAOVERLAPPED overlapped) {
    Socket socket =
        handles
            .find(file == null ? null : SOCKET.of(file.value()))
            .orElseThrow(() -> new WinsockFailure(ERROR_INVALID_HANDLE));
    socket.service.takeInNews();
    synchronized (socket) {
      WinsockFailure.require(socket.state != SocketState.CLOSED, WSAENOTSOCK);
      WinsockFailure.require(socket.service.cancel(overlapped), ERROR_NOT_FOUND); // OVL-7
    }
    return true;
  }
}
