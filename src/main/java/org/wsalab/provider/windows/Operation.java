package org.wsalab.provider.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.wsalab.notification.Happening;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;

/**
 * An overlapped operation that has begun. Its memory stays until it has ended, its routine has been
 * called, and nobody asks about it. The caller holds the monitor of {@link Operations}.
 */
final class Operation {
  /** Takes over what an operation has written; once, when it has ended. */
  @FunctionalInterface
  interface Ending {
    /** It has transferred so many bytes; {@code succeeded} unless an error ended it. */
    void ended(ByteBuffer memory, int count, boolean succeeded);
  }

  /** The socket and the call that began it, for who follows. */
  final String socket;

  final String call;
  final WSAOVERLAPPED overlapped;
  final Block block;
  final WSAOVERLAPPED_COMPLETION_ROUTINE routine;
  private final Ending ending;
  private final long internalBefore;
  private final long internalHighBefore;
  private boolean ended;
  private boolean called;
  private int asking;

  Operation(OverlappedCaller.Beginning beginning, Block block) {
    this.socket = beginning.socket().name();
    this.call = beginning.call();
    this.overlapped = beginning.overlapped();
    this.block = block;
    this.routine = beginning.routine();
    this.ending = beginning.ending();
    called = routine == null;
    internalBefore = overlapped.Internal;
    internalHighBefore = overlapped.InternalHigh;
  }

  /** The call has failed, so that it has begun nothing. */
  void withdraw() {
    overlapped.InternalHigh = internalHighBefore;
    overlapped.Internal = internalBefore;
  }

  /** Somebody asks the DLL about it, which looks at its memory. */
  void askedAbout() {
    asking++;
  }

  /** And has been answered. */
  void answered() {
    asking--;
  }

  /** Its routine has been called. */
  void called() {
    called = true;
  }

  /** Whether nobody needs its memory any more. */
  boolean isDone() {
    return ended && called && asking == 0;
  }

  /**
   * It has ended, and this is what stands in its memory. A status that still says that it goes on
   * is that of one that ended in its call, by a DLL that has nothing to add to that.
   */
  void end(byte[] bytes) {
    ByteBuffer memory = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int status = isPending(bytes) ? 0 : memory.getInt(Block.INTERNAL_AT);
    int count = (int) memory.getLong(Block.INTERNAL_HIGH_AT);
    ended = true;
    ending.ended(memory, count, status >= 0);
    overlapped.Offset = memory.getInt(Block.OFFSET_AT);
    overlapped.OffsetHigh = memory.getInt(Block.OFFSET_HIGH_AT);
    overlapped.InternalHigh = memory.getLong(Block.INTERNAL_HIGH_AT);
    overlapped.Internal = Integer.toUnsignedLong(status);
  }

  /** Its end, for who follows. */
  Happening.Completed happening() {
    int count = (int) overlapped.InternalHigh;
    return new Happening.Completed(socket, call, overlapped.error(), count);
  }

  /** Whether the first bytes of its memory say that it goes on. */
  static boolean isPending(byte[] bytes) {
    int status = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(Block.INTERNAL_AT);
    return status == WSAOVERLAPPED.STATUS_PENDING;
  }
}
