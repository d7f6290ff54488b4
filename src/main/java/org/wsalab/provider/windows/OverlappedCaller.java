package org.wsalab.provider.windows;

import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinError.WSA_IO_PENDING;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.function.Supplier;
import org.wsalab.winsock.CallInterruptedException;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;

/** Makes the calls that may begin an overlapped operation, and those about one. */
final class OverlappedCaller {
  private final Caller caller;
  private final Operations operations;

  OverlappedCaller(Caller caller, Operations operations) {
    this.caller = caller;
    this.operations = operations;
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

  /**
   * Makes a call that may begin an operation; whether it has succeeded at once.
   *
   * @param call made when it is known where the block stands
   */
  boolean begin(Block block, Beginning beginning, Supplier<Invocation> call) {
    WSAOVERLAPPED overlapped = beginning.overlapped;
    if (overlapped != null && overlapped.pending()) {
      caller.refuse(WSAEINVAL); // in C a wild write
      return false;
    }
    block.take(operations.memory);
    Invocation invocation = call.get(); // may write into the block
    if (overlapped != null) {
      // Wine does not say of every operation that it is pending
      block.image().putLong(Block.INTERNAL_AT, WSAOVERLAPPED.STATUS_PENDING);
      block.image().putLong(Block.EVENT_AT, caller.address(overlapped.hEvent));
    }
    block.write(caller.dll);
    if (overlapped == null) {
      return plain(block, beginning, caller.make(invocation));
    }
    Operation operation = new Operation(beginning, block);
    operations.add(operation); // now: another thread may see its end before the call returns
    try {
      return begun(operation, beginning.isBool, caller.make(invocation));
    } catch (CallInterruptedException e) {
      operations.withdraw(operation); // the memory stays the DLL's
      throw e;
    }
  }

  /** Nothing goes on after a call that is not overlapped. */
  private boolean plain(Block block, Beginning beginning, Answer answer) {
    boolean success = isSuccess(answer, beginning.isBool);
    if (success || error(answer) == WSAEMSGSIZE) {
      ByteBuffer written = ByteBuffer.wrap(caller.dll.read(List.of(block.whole())).get(0));
      written.order(ByteOrder.LITTLE_ENDIAN);
      beginning.ending.ended(written, written.getInt(Block.NUMBER_AT), success);
    }
    block.giveBack(operations.memory);
    return success;
  }

  private boolean begun(Operation operation, boolean isBool, Answer answer) {
    boolean success = isSuccess(answer, isBool);
    if (success) {
      operations.end(operation);
    } else if (error(answer) == WSA_IO_PENDING) {
      operations.pends(operation);
    } else if (operations.withdraw(operation)) {
      operation.block.giveBack(operations.memory);
    }
    return success;
  }

  private static boolean isSuccess(Answer answer, boolean isBool) {
    return !answer.faulted() && (answer.integer() != 0) == isBool;
  }

  private static int error(Answer answer) {
    return answer.faulted() ? 0 : answer.wsaLastError();
  }

  /**
   * Makes a call about an operation: where it is under way with its own memory, else with a copy of
   * what the program has.
   *
   * @param call adds the OVERLAPPED as the next argument
   */
  Answer ask(WSAOVERLAPPED overlapped, Invocation call, Supplier<Invocation> rest) {
    Operation operation = overlapped == null ? null : operations.pinned(overlapped);
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
      operations.unpinned(operation);
    }
  }

  private byte[] image(WSAOVERLAPPED overlapped) {
    ByteBuffer image = ByteBuffer.allocate(Block.OVERLAPPED_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    image.putLong(overlapped.Internal).putLong(overlapped.InternalHigh);
    image.putInt(overlapped.Offset).putInt(overlapped.OffsetHigh);
    return image.putLong(caller.address(overlapped.hEvent)).array();
  }
}
