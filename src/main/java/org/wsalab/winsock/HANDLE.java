package org.wsalab.winsock;

import java.util.function.Supplier;

/**
 * A HANDLE of Windows: an opaque value that names an object of the session. Two handles are equal
 * when their values are. A value is never issued twice within a session, so a closed handle stays
 * wrong for ever.
 */
public class HANDLE {
  private final long value;
  private final String name;
  private final Supplier<String> description;

  /**
   * A handle as a provider issues it.
   *
   * @param name what it is called in the session, such as {@code event#1}
   * @param description says what it names at the time of asking; begins with the name
   */
  public HANDLE(long value, String name, Supplier<String> description) {
    this.value = value;
    this.name = name;
    this.description = description;
  }

  /** A handle of which there is no more to say than its name. */
  public HANDLE(long value, String name) {
    this(value, name, () -> name);
  }

  /** A handle of any value, which need not name anything: for trying what a wrong handle does. */
  public static HANDLE of(long value) {
    return new HANDLE(value, "handle 0x" + Long.toHexString(value));
  }

  /** The bare value, as C would pass it. */
  public final long value() {
    return value;
  }

  /** What it is called, such as {@code event#1}; asks nobody and never changes. */
  public final String name() {
    return name;
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
