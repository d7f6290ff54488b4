package org.wsalab.provider.windows;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What came of a call.
 *
 * @param value what it returned: the whole register, of which a narrower result is the lower part
 * @param lastError what GetLastError gives in the thread of the call
 * @param wsaLastError what the Winsock DLL's WSAGetLastError gives there
 * @param faulted whether the DLL touched memory that is none, so that nothing was returned
 * @param called how many routines of the lab's the DLL has called in the thread; see {@link
 *     Dll#takeCalls}
 * @param memory the memory of the call as it is now, as far as it was asked for
 */
record Answer(
    long value, int lastError, int wsaLastError, boolean faulted, int called, ByteBuffer memory) {
  /** Keeps a view of its own in the order of Windows. */
  Answer {
    memory = memory.slice().order(ByteOrder.LITTLE_ENDIAN);
  }

  /** A result of 32 bits. */
  int integer() {
    return (int) value;
  }

  /** Copies bytes of the memory, as many as are there. */
  void copy(int offset, byte[] target, int length) {
    memory.get(offset, target, 0, Math.min(length, memory.capacity() - offset));
  }

  /** Bytes of the memory. */
  byte[] bytes(int offset, int length) {
    byte[] bytes = new byte[length];
    memory.get(offset, bytes);
    return bytes;
  }
}
