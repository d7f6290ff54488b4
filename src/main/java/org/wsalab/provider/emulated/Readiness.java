package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

/** The three things that select can ask of a socket. Asked under the socket's monitor. */
enum Readiness {
  /** A receive or accept would not block: data, a connection, the end of the stream, a reset. */
  READ {
    @Override
    boolean holds(Socket socket) {
      return switch (socket.state) {
        case LISTENING -> socket.hasConnection();
        case BROKEN -> true;
        case CONNECTED -> (socket.endpoint.ready() & FD_READ) != 0 || socket.receiveShut;
        case BOUND -> !socket.isStream() && (socket.endpoint.ready() & FD_READ) != 0;
        case UNBOUND, CONNECTING, CLOSED -> false;
      };
    }
  },
  /** A send would not block, or a connection has been made. */
  WRITE {
    @Override
    boolean holds(Socket socket) {
      return switch (socket.state) {
        case BROKEN -> true;
        case CONNECTED -> (socket.endpoint.ready() & FD_WRITE) != 0;
        case UNBOUND, BOUND -> !socket.isStream() && (socket.endpoint.ready() & FD_WRITE) != 0;
        case LISTENING, CONNECTING, CLOSED -> false;
      };
    }
  },
  /** A connection attempt has failed, or urgent data is waiting. */
  EXCEPT {
    @Override
    boolean holds(Socket socket) {
      return socket.connectError != 0 || (socket.endpoint.ready() & FD_OOB) != 0;
    }
  };

  abstract boolean holds(Socket socket);
}
