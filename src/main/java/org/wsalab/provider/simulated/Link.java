package org.wsalab.provider.simulated;

/** The way from one host to another, in one direction. */
final class Link {
  private static final long NANOS_PER_SECOND = 1_000_000_000;

  long latencyNanos;

  /** 0 is no limit. */
  long bytesPerSecond;

  /** When the last packet will have left. */
  private long busyUntil;

  /** When a packet that is sent now arrives. */
  long arrival(long now, int bytes) {
    long begins = Math.max(now, busyUntil);
    busyUntil = begins + (bytesPerSecond == 0 ? 0 : bytes * NANOS_PER_SECOND / bytesPerSecond);
    return busyUntil + latencyNanos;
  }
}
