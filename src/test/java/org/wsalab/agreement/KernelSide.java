package org.wsalab.agreement;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import org.wsalab.provider.Stack;

/**
 * The kernel's loopback. What a thread sends over it is put into the queue of the thread's
 * processor and delivered from there in order; mostly at once, but later when the processor is
 * busy. So the thread stays on one processor, and once a byte of its own has come round, all that
 * was sent before is there too. An answer gets in behind that byte, and an answer to it behind the
 * next: three bytes are enough for a handshake.
 */
final class KernelSide implements Side {
  private static final int ANSWERS_MAX = 3;

  private final Stack stack;
  private final Socket out;
  private final Socket in;

  /** Of the C library. */
  private interface Scheduling extends Library {
    int sched_setaffinity(int thread, long size, long[] mask);
  }

  private static final Scheduling SCHEDULING = Native.load("c", Scheduling.class);

  /** Takes over the session; to be made and used by one thread, which gets a processor. */
  KernelSide(Stack stack) {
    this.stack = stack;
    if (SCHEDULING.sched_setaffinity(0, Long.BYTES, new long[] {1}) != 0) {
      throw new IllegalStateException("the thread could not be given the first processor");
    }
    InetAddress loopback = InetAddress.getLoopbackAddress();
    try (ServerSocket listening = new ServerSocket(0, 1, loopback)) {
      out = new Socket(loopback, listening.getLocalPort());
      in = listening.accept();
      out.setTcpNoDelay(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public Stack stack() {
    return stack;
  }

  @Override
  public void settle() {
    try {
      for (int i = 0; i < ANSWERS_MAX; i++) {
        out.getOutputStream().write(i);
        in.getInputStream().read();
        stack.turns().settle();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    stack.close();
    try (out;
        in) {
      // both ends
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
