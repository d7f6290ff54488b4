package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinError.WSA_IO_PENDING;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.wsalab.notification.Happening;
import org.wsalab.notification.Observer;
import org.wsalab.provider.ProviderFailedException;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;

/**
 * The overlapped operations of a session that have begun. Nobody here is told when one ends: it is
 * looked at when a wait has returned, when a program asks, and when its routine is called. Any
 * thread may.
 */
final class Operations {
  /** How long the end of a session waits for operations on sockets that it has closed. */
  private static final long END_NANOS_MAX = 300_000_000;

  private static final long PAUSE_NANOS = 1_000_000;

  private final Caller caller;
  private final Observer observer;
  private final NativeMemory memory;
  private final Map<WSAOVERLAPPED, Operation> pending = new LinkedHashMap<>();
  private final Map<Long, Operation> kept = new LinkedHashMap<>();

  Operations(Caller caller, Observer observer) {
    this.caller = caller;
    this.observer = observer;
    memory = new NativeMemory(caller.dll);
  }

  /**
   * What an operation is begun with.
   *
   * @param socket the socket that it is about
   * @param call the name of the call
   * @param overlapped null for a call that is not overlapped
   * @param routine null for none
   * @param isBool whether the call returns a BOOL, and not 0 for success
   */
  record Beginning(
      SOCKET socket,
      String call,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine,
      boolean isBool,
      Operation.Ending ending) {}

  // Begin

  /**
   * Makes a call that may begin an operation; whether it has succeeded at once.
   *
   * @param call made when it is known where the block stands
   */
  boolean make(Block block, Beginning beginning, Supplier<Invocation> call) {
    WSAOVERLAPPED overlapped = beginning.overlapped;
    if (overlapped != null && overlapped.pending()) {
      caller.refuse(WSAEINVAL); // in C a wild write
      return false;
    }
    block.take(memory);
    Invocation invocation = call.get(); // may write into the block
    if (overlapped != null) {
      // Wine does not say of every operation that it is pending
      block.image().putLong(Block.INTERNAL_AT, WSAOVERLAPPED.STATUS_PENDING);
      block.image().putLong(Block.EVENT_AT, caller.address(overlapped.hEvent));
    }
    block.write(caller.dll);
    Operation operation = overlapped == null ? null : known(new Operation(beginning, block));
    try {
      return concluded(block, beginning, operation, caller.make(invocation));
    } catch (CallInterruptedException e) {
      withdraw(operation); // the memory stays the DLL's
      throw e;
    }
  }

  /** Known before the call is made: another thread may see its end before the call returns. */
  private synchronized Operation known(Operation operation) {
    operation.overlapped.begin();
    operation.overlapped.lookedAt(this::look);
    kept.put(operation.block.address(), operation);
    pending.put(operation.overlapped, operation);
    return operation;
  }

  private boolean concluded(Block block, Beginning beginning, Operation operation, Answer answer) {
    boolean success = !answer.faulted() && (answer.integer() != 0) == beginning.isBool;
    int error = success || answer.faulted() ? 0 : answer.wsaLastError();
    if (operation == null) {
      if (success || error == WSAEMSGSIZE) {
        ByteBuffer written = ByteBuffer.wrap(caller.dll.read(List.of(block.whole())).get(0));
        written.order(ByteOrder.LITTLE_ENDIAN);
        beginning.ending.ended(written, written.getInt(Block.NUMBER_AT), success);
      }
      block.giveBack(memory);
    } else if (success) {
      ended(List.of(operation)).forEach(this::tell);
    } else if (error == WSA_IO_PENDING) {
      observer.happened(new Happening.Pended(operation.socket, operation.call));
    } else if (withdraw(operation)) {
      block.giveBack(memory);
    }
    return success;
  }

  /** It has begun nothing; whether its memory is still kept. */
  private synchronized boolean withdraw(Operation operation) {
    if (operation == null) {
      return false;
    }
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
    List<byte[]> heads = caller.dll.read(asked.stream().map(o -> o.block.overlapped()).toList());
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
    List<byte[]> wholes = caller.dll.read(ended.stream().map(o -> o.block.whole()).toList());
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
   * Makes a call about an operation: where it is under way with its own memory, else with a copy of
   * what the program has.
   *
   * @param call adds the OVERLAPPED as the next argument
   */
  Answer ask(WSAOVERLAPPED overlapped, Invocation call, Supplier<Invocation> rest) {
    Operation operation = overlapped == null ? null : pinned(overlapped);
    if (overlapped == null) {
      call.withNull();
    } else if (operation != null) {
      call.with(operation.block.address());
    } else {
      call.withOffset(call.put(image(overlapped), Block.OVERLAPPED_BYTES));
    }
    try {
      return caller.make(rest.get());
    } finally {
      unpinned(operation);
    }
  }

  private synchronized Operation pinned(WSAOVERLAPPED overlapped) {
    Operation operation = pending.get(overlapped);
    if (operation != null) {
      operation.askedAbout();
    }
    return operation;
  }

  private synchronized void unpinned(Operation operation) {
    if (operation != null) {
      operation.answered();
      release(operation);
    }
  }

  private byte[] image(WSAOVERLAPPED overlapped) {
    ByteBuffer image = ByteBuffer.allocate(Block.OVERLAPPED_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    image.putLong(overlapped.Internal).putLong(overlapped.InternalHigh);
    image.putInt(overlapped.Offset).putInt(overlapped.OffsetHigh);
    return image.putLong(caller.address(overlapped.hEvent)).array();
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
