package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEACCES;
import static org.wsalab.winsock.WinError.WSAEADDRINUSE;

/**
 * How a socket has, or wants, a local address, and whether two can have the same port: Microsoft's
 * pages "Using SO_REUSEADDR and SO_EXCLUSIVEADDRUSE" and "Sharing Transport Addresses", for sockets
 * of one user.
 *
 * @param host the address without its port
 * @param any whether that is every address
 * @param exclusive whether SO_EXCLUSIVEADDRUSE is set
 * @param reuse whether SO_REUSEADDR is set
 */
public record AddressUse(String host, boolean any, boolean exclusive, boolean reuse) {

  /** What a bind gives that comes second, with the same port: 0, or Winsock's error code. */
  public int conflict(AddressUse second) {
    if (any != second.any) {
      return besides(second);
    }
    if (!host.equals(second.host)) {
      return 0;
    }
    if (exclusive && second.reuse) {
      return WSAEACCES;
    }
    return reuse && second.reuse ? 0 : WSAEADDRINUSE;
  }

  /** One of them has every address: the other's own is not among them, unless one is exclusive. */
  private int besides(AddressUse second) {
    if (second.any && second.exclusive) {
      return WSAEADDRINUSE;
    }
    return any && exclusive ? WSAEACCES : 0;
  }
}
