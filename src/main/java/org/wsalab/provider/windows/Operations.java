package org.wsalab.provider.windows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.wsalab.notification.Happening;
import org.wsalab.notification.Observer;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.winsock.WSAOVERLAPPED;

/**
 * The overlapped operations of a session that have begun. Nobody here is told when one ends: it is
 * looked at when a wait has returned, when a program asks, and when its routine is called. Any
 * thread may.
 */
final class Operations {
  /** How long the end of a session waits for operations on sockets that it has closed. */
  private static final long END_NANOS_MAX = 300_000_000;

  private static final long PAUSE_NANOS = 1_000_000;

  /** The memory that they have. */
  final NativeMemory memory;

  private final Dll dll;
  private final Observer observer;
  private final Map<WSAOVERLAPPED, Operation> pending = new LinkedHashMap<>();
  private final Map<Long, Operation> kept = new LinkedHashMap<>();

  Operations(Dll dll, Observer observer) {
    this.dll = dll;
    this.observer = observer;
    memory = new NativeMemory(dll);
  }

  // Begin

  /** One more, whose call is about to be made. */
  synchronized void add(Operation operation) {
    operation.overlapped.begin();
    operation.overlapped.lookedAt(this::look);
    kept.put(operation.block.address(), operation);
    pending.put(operation.overlapped, operation);
  }

  /** Its call has returned, and it goes on. */
  void pends(Operation operation) {
    observer.happened(new Happening.Pended(operation.socket, operation.call));
  }

  /** It has ended in its call. */
  void end(Operation operation) {
    ended(List.of(operation)).forEach(this::tell);
  }

  /** It has begun nothing; whether its memory is still kept. */
  synchronized boolean withdraw(Operation operation) {
    forget(operation);
    operation.withdraw();
    return kept.remove(operation.block.address(), operation);
  }

  // Look

  /** Takes in which operations have ended. */
  void refresh() {
    ended().forEach(this::tell);
  }

  private void tell(Operation operation) {
    observer.happened(operation.happening());
  }

  private synchronized List<Operation> ended() {
    List<Operation> asked = List.copyOf(pending.values());
    if (asked.isEmpty()) {
      return asked;
    }
    List<byte[]> heads = dll.read(asked.stream().map(o -> o.block.overlapped()).toList());
    List<Operation> ended = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      if (!Operation.isPending(heads.get(i))) {
        ended.add(asked.get(i));
      }
    }
    return ended(ended);
  }

  /** Takes over what these have written; gives those that another thread has not ended before. */
  private synchronized List<Operation> ended(List<Operation> operations) {
    List<Operation> ended =
        operations.stream().filter(o -> pending.get(o.overlapped) == o).toList();
    if (ended.isEmpty()) {
      return ended;
    }
    List<byte[]> wholes = dll.read(ended.stream().map(o -> o.block.whole()).toList());
    for (int i = 0; i < ended.size(); i++) {
      Operation operation = ended.get(i);
      forget(operation);
      operation.end(wholes.get(i));
      release(operation);
    }
    return ended;
  }

  private void forget(Operation operation) {
    pending.remove(operation.overlapped, operation);
    operation.overlapped.lookedAt(null);
  }

  /** Where the other side is gone, an operation stays as it was. */
  private void look() {
    try {
      refresh();
    } catch (ProviderFailedException e) {
      // the next call says so
    }
  }

  private void release(Operation operation) {
    if (operation.isDone() && kept.remove(operation.block.address(), operation)) {
      operation.block.giveBack(memory);
    }
  }

  /** The operation at an address, whose routine the DLL has called. */
  Operation called(long address) {
    refresh();
    synchronized (this) {
      Operation operation = kept.get(address);
      operation.called();
      release(operation);
      return operation;
    }
  }

  /**
   * The operation of this OVERLAPPED, kept until it is {@link #unpinned}; null when none goes on.
   */
  synchronized Operation pinned(WSAOVERLAPPED overlapped) {
    Operation operation = pending.get(overlapped);
    if (operation != null) {
      operation.askedAbout();
    }
    return operation;
  }

  /** Nobody asks about it any more; null for none. */
  synchronized void unpinned(Operation operation) {
    if (operation != null) {
      operation.answered();
      release(operation);
    }
  }

  // The end

  /** Whether all have ended and nothing is left of them, once the sockets are closed. */
  boolean close() {
    long deadline = System.nanoTime() + END_NANOS_MAX;
    for (refresh(); !isQuiet() && System.nanoTime() < deadline; refresh()) {
      LockSupport.parkNanos(PAUSE_NANOS);
    }
    forgetRoutines();
    boolean whole = memory.isWhole();
    memory.close();
    return whole;
  }

  private synchronized boolean isQuiet() {
    return pending.isEmpty();
  }

  /** Routines that were never called will not be: their threads end. */
  private synchronized void forgetRoutines() {
    for (Operation operation : List.copyOf(kept.values())) {
      operation.called();
      release(operation);
    }
  }
}
