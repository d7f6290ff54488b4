package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEADDRNOTAVAIL;
import static org.wsalab.winsock.WinError.WSAEALREADY;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEISCONN;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;

import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr;

/** connect and WSAConnect: CONN. */
final class ConnectCalls {
  private final Handles handles;
  private final Blocking blocking;

  ConnectCalls(Handles handles, Blocking blocking) {
    this.handles = handles;
    this.blocking = blocking;
  }

  int connect(SOCKET s, sockaddr name, int namelen) {
    Socket socket = handles.socket(s);
    Addresses.require(socket, name, namelen);
    return socket.isStream() ? connectStream(socket, name) : connectDatagram(socket, name);
  }

  private int connectStream(Socket socket, sockaddr name) {
    synchronized (socket) {
      socket.requireOpen();
      socket.observe();
      switch (socket.state) {
        case UNBOUND, BOUND -> {
          Addresses.requirePeer(name);
          socket.requireNotAccepting();
          begin(socket, name, "connect");
        }
        case CONNECTING -> throw new WinsockFailure(WSAEALREADY);
        case CONNECTED, BROKEN -> throw new WinsockFailure(WSAEISCONN);
        case LISTENING -> throw new WinsockFailure(WSAEINVAL);
        case CLOSED -> throw new WinsockFailure(WSAENOTSOCK);
      }
      if (socket.nonBlocking) {
        throw new WinsockFailure(WSAEWOULDBLOCK); // CONN-1, even when it has ended already
      }
    }
    return blocking.until(socket, FD_CONNECT, 0, "connect", () -> outcomeOfConnect(socket));
  }

  /** Begins an attempt, which may end at once. */
  static void begin(Socket socket, sockaddr name, String call) {
    socket.connectError = 0;
    socket.reenable(FD_CONNECT, call, false); // CONN-5
    socket.state = SocketState.CONNECTING;
    int result = socket.endpoint.connect(name);
    if (result < 0) {
      socket.arrivals.connectEnded(-result);
    }
    socket.sleepers.wake(); // a select may wait for it
  }

  private static int outcomeOfConnect(Socket socket) {
    return socket.state == SocketState.CONNECTING ? -WSAEWOULDBLOCK : -socket.attemptError;
  }

  /** Sets the peer; an address of zeros takes it away again (CONN-4). */
  private static int connectDatagram(Socket socket, sockaddr name) {
    synchronized (socket) {
      socket.requireOpen();
      WinsockFailure.require(name.port() != 0 || Addresses.isAny(name), WSAEADDRNOTAVAIL);
      if (!Addresses.isAny(name)) {
        WinsockFailure.check(socket.endpoint.connect(name));
        socket.arrivals.connectEnded(0);
      } else if (socket.state == SocketState.CONNECTED) {
        WinsockFailure.check(socket.endpoint.connect(socket.newAddress()));
        socket.state = SocketState.BOUND;
      }
    }
    return 0;
  }
}
