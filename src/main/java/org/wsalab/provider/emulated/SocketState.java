package org.wsalab.provider.emulated;

/** How far a socket has come. */
enum SocketState {
  /** Made, without a local address. */
  UNBOUND("unbound"),
  /** It has a local address; for a datagram socket also: ready to be used. */
  BOUND("bound"),
  /** It takes connections. */
  LISTENING("listening"),
  /** A connection attempt is under way. */
  CONNECTING("connecting"),
  /** It has a peer. */
  CONNECTED("connected"),
  /** The connection was reset, or broke otherwise. */
  BROKEN("reset"),
  /** closesocket was called. */
  CLOSED("closed");

  private final String text;

  SocketState(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
