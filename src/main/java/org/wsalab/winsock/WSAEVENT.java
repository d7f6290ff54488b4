package org.wsalab.winsock;

import java.util.function.Supplier;

/** The handle of an event object. As in C it can stand wherever a {@link HANDLE} can. */
public final class WSAEVENT extends HANDLE {
  /** An event handle as a provider issues it. */
  public WSAEVENT(long value, String name, Supplier<String> description) {
    super(value, name, description);
  }

  /** An event handle of which there is no more to say than its name. */
  public WSAEVENT(long value, String name) {
    super(value, name);
  }

  /** An event handle of any value, which need not name anything. */
  public static WSAEVENT of(long value) {
    return new WSAEVENT(value, "event 0x" + Long.toHexString(value));
  }
}
