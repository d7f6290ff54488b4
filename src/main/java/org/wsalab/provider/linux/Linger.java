package org.wsalab.provider.linux;

import java.util.concurrent.TimeUnit;

/**
 * The wait of a closing that lingers, in the thread that closes and with no monitor held. The
 * kernel could linger in close(2), but it would do so in whichever thread polls the descriptor at
 * the time. Nothing tells that the peer has acknowledged, so this looks again and again.
 */
final class Linger {
  private static final int STEP_MS = 5;

  private final LinuxEndpoint endpoint;
  private final SendingSide sending;
  private final TcpInfo info;

  Linger(LinuxEndpoint endpoint, SendingSide sending, TcpInfo info) {
    this.endpoint = endpoint;
    this.sending = sending;
    this.info = info;
  }

  /** Waits until the peer has everything; false when the time is over before. */
  boolean sentWithin(int seconds) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (endpoint.unsent() > 0 && !info.isClosed() && !Thread.currentThread().isInterrupted()) {
      if (System.nanoTime() - deadline > 0) {
        return false;
      }
      sending.finish();
      new PollSet(0).poll(STEP_MS);
    }
    return true;
  }
}
