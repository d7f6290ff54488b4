package org.wsalab.winsock;

import java.util.function.Supplier;

/** The handle of a socket. As on Windows it is a {@link HANDLE} too, though of another kind. */
public final class SOCKET extends HANDLE {
  /** A socket handle as a provider issues it. */
  public SOCKET(long value, String name, Supplier<String> description) {
    super(value, name, description);
  }

  /** A socket handle of which there is no more to say than its name. */
  public SOCKET(long value, String name) {
    super(value, name);
  }

  /** A socket handle of any value, which need not name anything. */
  public static SOCKET of(long value) {
    return new SOCKET(value, "socket 0x" + Long.toHexString(value));
  }
}
