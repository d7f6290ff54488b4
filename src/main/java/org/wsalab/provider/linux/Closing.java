package org.wsalab.provider.linux;

import static org.wsalab.provider.linux.LibC.FIONREAD;

import java.util.concurrent.TimeUnit;

/**
 * The closing of a stream: it may linger first, and then the descriptor is closed, or left to the
 * flusher with the tail. Used by the thread that closes, when nobody else uses the socket any more,
 * and with no monitor held if it is to linger.
 */
final class Closing {
  private static final int LINGER_STEP_MS = 5;

  private final LinuxEndpoint endpoint;
  private final ReceivingSide receiving;
  private final SendingSide sending;
  private final TcpInfo info;

  Closing(LinuxEndpoint endpoint, ReceivingSide receiving, SendingSide sending, TcpInfo info) {
    this.endpoint = endpoint;
    this.receiving = receiving;
    this.sending = sending;
    this.info = info;
  }

  /** Closes a stream, connected or not; the rest is as {@link LinuxEndpoint#close} says. */
  void close(boolean connected, boolean reset, int lingerSeconds) {
    boolean hadTail = sending.hasTail();
    // Winsock resets a connection closed with unread data, as the kernel does by itself
    boolean unread = receiving.hasEarly() || hadTail && endpoint.kernel.ask(FIONREAD) > 0;
    boolean late = lingerSeconds > 0 && !sentWithin(lingerSeconds);
    if (reset || unread || late || !sending.hasTail() || !connected) {
      sending.drop();
      endpoint.closeNow(reset || unread || late);
      if (hadTail) {
        // as long as it polls the descriptor the kernel keeps it open
        endpoint.transport.flusher.wake();
      }
    } else {
      endpoint.forget();
      sending.handOver();
    }
  }

  /**
   * Waits until the peer has everything; false when the time is over before. The kernel could
   * linger in close(2), but it would do so in whichever thread polls the descriptor at the time.
   * Nothing tells that the peer has acknowledged, so this looks again and again.
   */
  private boolean sentWithin(int seconds) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (endpoint.unsent() > 0 && !info.isClosed() && !Thread.currentThread().isInterrupted()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      sending.finish();
      new PollSet(0).poll(LINGER_STEP_MS);
    }
    return true;
  }
}
