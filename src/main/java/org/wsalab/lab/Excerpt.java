package org.wsalab.lab;

import java.util.Arrays;

/**
 * The beginning of what a call took from a buffer or put into it.
 *
 * @param head the first bytes, at most {@link #HEAD_MAX}
 * @param count how many bytes the call sent, received or used
 * @param size the size of the whole buffer
 */
public record Excerpt(byte[] head, int count, int size) {
  /** How many bytes of each buffer the journal keeps. */
  public static final int HEAD_MAX = 64;

  private static final byte[] NOTHING = {};

  /** The first {@code count} bytes of a buffer, which may be shorter. */
  static Excerpt of(byte[] buffer, int count) {
    int used = Math.max(0, Math.min(count, buffer.length));
    int kept = Math.min(used, HEAD_MAX);
    return new Excerpt(kept == 0 ? NOTHING : Arrays.copyOf(buffer, kept), used, buffer.length);
  }

  /** Whether the journal keeps only a part of what was sent, received or used. */
  public boolean cut() {
    return head.length < count;
  }
}
