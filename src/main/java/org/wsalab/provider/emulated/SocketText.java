package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinSock2.AF_INET6;

import org.wsalab.winsock.sockaddr;

/** What a socket is, in the words that people read. */
final class SocketText {
  private final Socket socket;

  SocketText(Socket socket) {
    this.socket = socket;
  }

  String protocol() {
    return (socket.isStream() ? "tcp" : "udp") + (socket.family == AF_INET6 ? "6" : "");
  }

  String local() {
    return switch (socket.state) {
      case UNBOUND, CLOSED -> "";
      case BOUND, LISTENING, CONNECTING, CONNECTED, BROKEN -> address(false);
    };
  }

  String peer() {
    return switch (socket.state) {
      case CONNECTED, BROKEN -> address(true);
      case UNBOUND, BOUND, LISTENING, CONNECTING, CLOSED -> "";
    };
  }

  String state() {
    boolean peerClosed = socket.ended && socket.state == SocketState.CONNECTED;
    return peerClosed ? "peer closed" : socket.state.text();
  }

  private String address(boolean peer) {
    sockaddr address = socket.newAddress();
    int result = peer ? socket.endpoint.peer(address) : socket.endpoint.local(address);
    return result < 0 ? "" : address.toString();
  }

  /** {@code socket#3 tcp 127.0.0.1:5123 -> 127.0.0.1:80 connected}. */
  @Override
  public String toString() {
    synchronized (socket) {
      String local = local();
      String peer = peer();
      return socket.name
          + " "
          + protocol()
          + (local.isEmpty() ? "" : " " + local)
          + (peer.isEmpty() ? "" : " -> " + peer)
          + " "
          + state();
    }
  }
}
