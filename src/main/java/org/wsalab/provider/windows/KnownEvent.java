package org.wsalab.provider.windows;

import org.wsalab.winsock.WSAEVENT;

/** An open event object. */
final class KnownEvent {
  final long address;
  final String name;
  private WSAEVENT handle;

  /** {@code address} is the handle's value over there. */
  KnownEvent(long address, String name) {
    this.address = address;
    this.name = name;
  }

  WSAEVENT handle() {
    return handle;
  }

  void issuedAs(WSAEVENT issued) {
    handle = issued;
  }
}
