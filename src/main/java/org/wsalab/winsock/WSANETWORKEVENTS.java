package org.wsalab.winsock;

import static org.wsalab.winsock.WinSock2.FD_MAX_EVENTS;

/** What WSAEnumNetworkEvents writes: the network events that happened and their error codes. */
public final class WSANETWORKEVENTS {
  /** The set of FD_XXX that were on record. */
  public int lNetworkEvents;

  /**
   * The error code of each network event, indexed by FD_XXX_BIT. Only the elements of the reported
   * bits are written (ENUM-3).
   */
  public final int[] iErrorCode = new int[FD_MAX_EVENTS];

  /**
   * {@code FD_READ|FD_CLOSE with WSAECONNABORTED (10053)}: bits, and the error of each that has
   * one.
   */
  @Override
  public String toString() {
    if (lNetworkEvents == 0) {
      return "no network events";
    }
    StringBuilder text = new StringBuilder();
    for (int bit = 0; bit < FD_MAX_EVENTS; bit++) {
      if ((lNetworkEvents & 1 << bit) != 0) {
        text.append(text.isEmpty() ? "" : "|").append(Symbols.networkEvents(1 << bit));
        if (iErrorCode[bit] != 0) {
          text.append(" with ").append(ErrorCode.text(iErrorCode[bit]));
        }
      }
    }
    return text.toString();
  }
}
