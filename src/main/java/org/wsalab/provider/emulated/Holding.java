package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CLOSE;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import org.wsalab.notification.NetworkEvents;
import org.wsalab.notification.Profile;
import org.wsalab.notification.Quirk;

/**
 * What is true of a socket now, as the documentation has WSAEventSelect look at it: unread data, a
 * waiting connection, room to send, a connection made or ended (SEL-7, SEL-8, SEL-10).
 */
final class Holding {
  private Holding() {}

  /** Looks, if the profile has the selection look at all. Asked under the socket's monitor. */
  static NetworkEvents of(Socket socket, Profile profile) {
    boolean looks =
        profile.has(Quirk.SELECT_CLEARS_RECORD) || profile.has(Quirk.FORGETS_UNSELECTED);
    return looks ? look(socket) : NetworkEvents.NONE;
  }

  private static NetworkEvents look(Socket socket) {
    int ready = socket.endpoint.ready();
    int bits = ready & FD_OOB;
    if (socket.hasConnection()) {
      bits |= FD_ACCEPT;
    }
    if ((ready & FD_READ) != 0 && socket.endpoint.dataWaiting()) {
      bits |= FD_READ;
    }
    if ((ready & FD_WRITE) != 0 && canSend(socket)) {
      bits |= FD_WRITE;
    }
    if (socket.state == SocketState.CONNECTED) {
      bits |= FD_CONNECT;
    }
    NetworkEvents holding = NetworkEvents.of(bits);
    if (socket.ended) {
      return holding.with(FD_CLOSE, 0);
    }
    return socket.state == SocketState.BROKEN
        ? holding.with(FD_CLOSE, socket.record.errorOfReset())
        : holding;
  }

  private static boolean canSend(Socket socket) {
    return switch (socket.state) {
      case CONNECTED -> !socket.sendShut;
      case BOUND -> !socket.isStream() && !socket.sendShut;
      case UNBOUND, LISTENING, CONNECTING, BROKEN, CLOSED -> false;
    };
  }
}
