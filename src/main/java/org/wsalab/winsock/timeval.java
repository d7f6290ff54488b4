package org.wsalab.winsock;

import java.util.Locale;

/** A span of time for select. */
public final class timeval {
  public int tv_sec;
  public int tv_usec;

  /** Zero time: select tests and returns. */
  public timeval() {}

  /** {@code tv_sec} seconds and {@code tv_usec} microseconds. */
  public timeval(int tv_sec, int tv_usec) {
    this.tv_sec = tv_sec;
    this.tv_usec = tv_usec;
  }

  @Override
  public String toString() {
    return tv_sec + "." + String.format(Locale.ROOT, "%06d", tv_usec) + " s";
  }
}
