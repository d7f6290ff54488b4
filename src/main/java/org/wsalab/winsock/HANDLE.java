package org.wsalab.winsock;

import java.util.function.Supplier;

/**
 * A HANDLE of Windows: an opaque value that names an object of the session. Two handles are equal
 * when their values are. A value is never issued twice within a session, so a closed handle stays
 * wrong for ever.
 */
public class HANDLE {
  private final long value;
  private final Supplier<String> description;

  /**
   * A handle as a provider issues it; {@code description} says what it is at the time of asking.
   */
  public HANDLE(long value, Supplier<String> description) {
    this.value = value;
    this.description = description;
  }

  /** A handle of any value, which need not name anything: for trying what a wrong handle does. */
  public static HANDLE of(long value) {
    return new HANDLE(value, () -> "handle 0x" + Long.toHexString(value));
  }

  /** The bare value, as C would pass it. */
  public final long value() {
    return value;
  }

  @Override
  public final boolean equals(Object other) {
    return other instanceof HANDLE that && that.value == value;
  }

  @Override
  public final int hashCode() {
    return Long.hashCode(value);
  }

  /** What the handle names now, such as {@code event#1 signaled}. */
  @Override
  public final String toString() {
    return description.get();
  }
}
