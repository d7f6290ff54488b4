package org.wsalab.provider.windows;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A routine of the lab's that the DLL has called in an alertable wait, and with what.
 *
 * @param kind COMPLETED or PROCEDURE
 * @param error of a completion routine: 0 or the error that ended the operation
 * @param count of a completion routine: the bytes transferred
 * @param flags of a completion routine: the flags of the transfer
 * @param data the address of the OVERLAPPED, or what QueueUserAPC was given
 */
record RoutineCall(int kind, int error, int count, int flags, long data) {
  /** A completion routine. */
  static final int COMPLETED = 1;

  /** A procedure of QueueUserAPC. */
  static final int PROCEDURE = 2;

  private static final int BYTES = 24;

  /** What a host has written of them. */
  static List<RoutineCall> of(ByteBuffer notes) {
    List<RoutineCall> calls = new ArrayList<>();
    while (notes.remaining() >= BYTES) {
      int kind = notes.getInt();
      int error = notes.getInt();
      int count = notes.getInt();
      calls.add(new RoutineCall(kind, error, count, notes.getInt(), notes.getLong()));
    }
    return calls;
  }
}
