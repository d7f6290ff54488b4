package org.wsalab.agreement;

import static org.wsalab.winsock.WinSock2.FD_ACCEPT;

import org.wsalab.provider.Snapshot.SocketLine;

/** What kinds of socket the calls are for. */
final class Aims {
  private Aims() {}

  static boolean any(SocketLine line) {
    return true;
  }

  static boolean isStream(SocketLine line) {
    return line.protocol().startsWith("tcp");
  }

  static boolean isDatagram(SocketLine line) {
    return !isStream(line);
  }

  static boolean isUnbound(SocketLine line) {
    return line.state().equals("unbound");
  }

  static boolean isBound(SocketLine line) {
    return line.state().equals("bound");
  }

  /** A stream that has not been connected yet. */
  static boolean isIdleStream(SocketLine line) {
    return isStream(line) && (isUnbound(line) || isBound(line));
  }

  static boolean isBoundStream(SocketLine line) {
    return isStream(line) && isBound(line);
  }

  static boolean isListening(SocketLine line) {
    return line.state().equals("listening");
  }

  static boolean isConnected(SocketLine line) {
    return line.state().equals("connected") || line.state().equals("peer closed");
  }

  static boolean isConnectedStream(SocketLine line) {
    return isStream(line) && isConnected(line);
  }

  /** A datagram socket that others can reach. */
  static boolean isReachable(SocketLine line) {
    return isDatagram(line) && isBound(line);
  }

  /** Of no use any more: reset, or one whose peer has gone. */
  static boolean isSpent(SocketLine line) {
    return line.state().equals("reset") || line.state().equals("peer closed");
  }

  static boolean hasConnection(SocketLine line) {
    return isListening(line) && line.active().has(FD_ACCEPT);
  }

  /** Something would be enumerated. */
  static boolean hasSelected(SocketLine line) {
    return (line.active().bits() & line.mask()) != 0;
  }
}
