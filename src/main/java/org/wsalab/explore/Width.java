package org.wsalab.explore;

import java.util.function.IntSupplier;

/** How wide what is shown to a person may be. Any thread may ask. */
public final class Width {
  /** As wide as it is. */
  public static final int UNLIMITED = 0;

  private static volatile IntSupplier columns = () -> UNLIMITED;

  private Width() {}

  /** Says who knows the number of columns, which may change. */
  public static void is(IntSupplier known) {
    columns = known;
  }

  /** The number of columns, or {@link #UNLIMITED}. */
  public static int columns() {
    return Math.max(UNLIMITED, columns.getAsInt());
  }
}
