package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEADDRNOTAVAIL;
import static org.wsalab.winsock.WinError.WSAEAFNOSUPPORT;
import static org.wsalab.winsock.WinError.WSAEALREADY;
import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEISCONN;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinError.WSAEPROTONOSUPPORT;
import static org.wsalab.winsock.WinError.WSAEPROTOTYPE;
import static org.wsalab.winsock.WinError.WSAESOCKTNOSUPPORT;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinError.WSATRY_AGAIN;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.AF_UNSPEC;
import static org.wsalab.winsock.WinSock2.CF_ACCEPT;
import static org.wsalab.winsock.WinSock2.CF_DEFER;
import static org.wsalab.winsock.WinSock2.CF_REJECT;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.FROM_PROTOCOL_INFO;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.IPPROTO_UDP;
import static org.wsalab.winsock.WinSock2.SD_BOTH;
import static org.wsalab.winsock.WinSock2.SD_RECEIVE;
import static org.wsalab.winsock.WinSock2.SD_SEND;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import org.wsalab.winsock.ConditionProc;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAPROTOCOL_INFO;
import org.wsalab.winsock.linger;
import org.wsalab.winsock.sockaddr;

/** The calls that make, connect and close sockets: ACC and CONN. */
final class ConnectionCalls {
  private final Core core;
  private final Handles handles;
  private final Blocking blocking;

  ConnectionCalls(Core core, Handles handles, Blocking blocking) {
    this.core = core;
    this.handles = handles;
    this.blocking = blocking;
  }

  SOCKET socket(int af, int type, int protocol) {
    int family = af == AF_UNSPEC ? AF_INET : af;
    WinsockFailure.require(family == AF_INET || family == AF_INET6, WSAEAFNOSUPPORT);
    int realType = type != 0 ? type : protocol == IPPROTO_UDP ? SOCK_DGRAM : SOCK_STREAM;
    boolean known = realType == SOCK_STREAM || realType == SOCK_DGRAM;
    WinsockFailure.require(known, WSAESOCKTNOSUPPORT);
    int expected = realType == SOCK_STREAM ? IPPROTO_TCP : IPPROTO_UDP;
    int other = realType == SOCK_STREAM ? IPPROTO_UDP : IPPROTO_TCP;
    WinsockFailure.require(protocol != other, WSAEPROTOTYPE);
    WinsockFailure.require(protocol == 0 || protocol == expected, WSAEPROTONOSUPPORT);
    Transport.Opened opened = core.transport.open(family, realType);
    WinsockFailure.check(-opened.error());
    return handles.addSocket(core, family, realType, opened.endpoint()).handle;
  }

  /** Group and flags have no effect on notification and are not looked at. */
  SOCKET socket(int af, int type, int protocol, WSAPROTOCOL_INFO info) {
    if (af == FROM_PROTOCOL_INFO || type == FROM_PROTOCOL_INFO || protocol == FROM_PROTOCOL_INFO) {
      WinsockFailure.require(info != null, WSAEINVAL);
      return socket(
          af == FROM_PROTOCOL_INFO ? info.iAddressFamily : af,
          type == FROM_PROTOCOL_INFO ? info.iSocketType : type,
          protocol == FROM_PROTOCOL_INFO ? info.iProtocol : protocol);
    }
    return socket(af, type, protocol);
  }

  int bind(SOCKET s, sockaddr name, int namelen) {
    Socket socket = handles.socket(s);
    Addresses.require(socket, name, namelen);
    synchronized (socket) {
      socket.requireOpen();
      WinsockFailure.require(socket.state == SocketState.UNBOUND, WSAEINVAL);
      WinsockFailure.check(socket.endpoint.bind(name));
      bound(socket);
    }
    return 0;
  }

  /** A datagram socket that has an address can send (WRITE-4). */
  static void bound(Socket socket) {
    socket.state = SocketState.BOUND;
    if (!socket.isStream()) {
      socket.indicate(FD_WRITE, 0);
    }
  }

  int listen(SOCKET s, int backlog) {
    Socket socket = handles.socket(s);
    synchronized (socket) {
      socket.requireOpen();
      WinsockFailure.require(socket.isStream(), WSAEOPNOTSUPP);
      boolean connected = socket.state == SocketState.CONNECTED;
      WinsockFailure.require(!connected, WSAEISCONN);
      if (socket.state == SocketState.LISTENING) {
        return 0; // a second listen changes nothing
      }
      WinsockFailure.require(socket.state == SocketState.BOUND, WSAEINVAL);
      WinsockFailure.check(socket.endpoint.listen(backlog));
      socket.state = SocketState.LISTENING;
    }
    return 0;
  }

  SOCKET accept(SOCKET s, sockaddr addr, int[] addrlen, ConditionProc condition, long data) {
    Socket listening = handles.socket(s);
    String call = condition == null ? "accept" : "WSAAccept";
    try {
      Addresses.requireRoom(listening, addr, addrlen);
    } catch (WinsockFailure failure) {
      listening.refused(FD_ACCEPT, call);
      throw failure;
    }
    Endpoint[] taken = new Endpoint[1];
    blocking.until(listening, FD_ACCEPT, 0, call, () -> tryAccept(listening, taken, call));
    if (condition != null) {
      decide(listening, taken[0], condition, data);
    }
    Socket accepted = accepted(listening, taken[0]);
    if (addr != null) {
      accepted.endpoint.peer(addr);
      addrlen[0] = addr.sizeof();
    }
    return accepted.handle;
  }

  private static int tryAccept(Socket listening, Endpoint[] taken, String call) {
    WinsockFailure.require(listening.state == SocketState.LISTENING, WSAEINVAL);
    Endpoint deferred = listening.deferred;
    if (deferred != null) {
      listening.deferred = null;
      taken[0] = deferred;
    } else {
      Transport.Opened opened = listening.endpoint.accept();
      if (opened.error() != 0) {
        listening.reenable(FD_ACCEPT, call, false);
        return -opened.error();
      }
      taken[0] = opened.endpoint();
    }
    boolean more = (listening.endpoint.ready() & FD_ACCEPT) != 0;
    listening.reenable(FD_ACCEPT, call, more); // ACC-1
    return 0;
  }

  /** Asks the condition function, outside every lock since it is the program's own code. */
  private static void decide(Socket listening, Endpoint taken, ConditionProc condition, long data) {
    sockaddr caller = listening.newAddress();
    taken.peer(caller);
    switch (condition.decide(caller, data)) {
      case CF_ACCEPT -> {
        // the connection goes on to become a socket
      }
      case CF_DEFER -> {
        synchronized (listening) {
          listening.deferred = taken;
          listening.indicate(FD_ACCEPT, 0);
        }
        throw new WinsockFailure(WSATRY_AGAIN);
      }
      case CF_REJECT -> {
        taken.close(true, 0);
        throw new WinsockFailure(WSAECONNREFUSED);
      }
      default -> {
        taken.close(true, 0);
        throw new WinsockFailure(WSAEINVAL);
      }
    }
  }

  /** Makes the socket of a connection; it inherits mode, options and association (ACC-4). */
  private Socket accepted(Socket listening, Endpoint endpoint) {
    Socket socket = handles.addSocket(core, listening.family, listening.type, endpoint);
    synchronized (socket) {
      synchronized (listening) {
        socket.nonBlocking = listening.nonBlocking;
        socket.options.inherit(listening.options);
        socket.watch = listening.watch;
        synchronized (core) {
          socket.record.inherit(listening.record);
        }
      }
      socket.state = SocketState.CONNECTED;
      if (socket.watch != null) {
        socket.watch.add(endpoint);
      }
      socket.indicate(FD_WRITE, 0); // WRITE-1
      endpoint.observe();
    }
    return socket;
  }

  int connect(SOCKET s, sockaddr name, int namelen) {
    Socket socket = handles.socket(s);
    Addresses.require(socket, name, namelen);
    return socket.isStream() ? connectStream(socket, name) : connectDatagram(socket, name);
  }

  private int connectStream(Socket socket, sockaddr name) {
    synchronized (socket) {
      socket.requireOpen();
      socket.endpoint.observe();
      switch (socket.state) {
        case UNBOUND, BOUND -> {
          Addresses.requirePeer(name);
          socket.connectError = 0;
          socket.state = SocketState.CONNECTING;
          int result = socket.endpoint.connect(name);
          if (result < 0) {
            socket.connectEnded(-result);
          }
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

  private static int outcomeOfConnect(Socket socket) {
    return socket.state == SocketState.CONNECTING ? -WSAEWOULDBLOCK : -socket.connectError;
  }

  /** Sets the peer; an address of zeros takes it away again (CONN-4). */
  private static int connectDatagram(Socket socket, sockaddr name) {
    synchronized (socket) {
      socket.requireOpen();
      WinsockFailure.require(name.port() != 0 || Addresses.isAny(name), WSAEADDRNOTAVAIL);
      WinsockFailure.check(socket.endpoint.connect(name));
      if (Addresses.isAny(name)) {
        socket.state = SocketState.BOUND;
      } else {
        socket.connectEnded(0);
      }
    }
    return 0;
  }

  int shutdown(SOCKET s, int how) {
    Socket socket = handles.socket(s);
    WinsockFailure.require(how >= SD_RECEIVE && how <= SD_BOTH, WSAEINVAL);
    synchronized (socket) {
      socket.requireOpen();
      socket.endpoint.observe();
      boolean connected = socket.state == SocketState.CONNECTED;
      WinsockFailure.require(connected || !socket.isStream(), WSAENOTCONN);
      if (how != SD_RECEIVE && !socket.sendShut) {
        WinsockFailure.check(socket.endpoint.shutdownSend());
        socket.sendShut = true;
      }
      if (how != SD_SEND) {
        socket.receiveShut = true; // kept here: the peer's end of stream stays visible (CLOSE-6)
      }
      socket.wakeSleepers();
    }
    return 0;
  }

  /** SEL-11. */
  int close(SOCKET s) {
    Socket socket = handles.socket(s);
    synchronized (socket) {
      socket.requireOpen();
      linger linger = socket.options.linger();
      boolean waits = linger.l_onoff != 0 && linger.l_linger != 0;
      boolean wouldWait = waits && socket.nonBlocking && socket.endpoint.unsent() > 0;
      WinsockFailure.require(!wouldWait, WSAEWOULDBLOCK);
      WinsockFailure.require(handles.remove(s), WSAENOTSOCK);
      boolean reset = linger.l_onoff != 0 && linger.l_linger == 0;
      close(socket, reset, waits ? linger.l_linger : 0);
    }
    return 0;
  }

  /** Closes every socket, as the last WSACleanup does. */
  void closeAll() {
    for (Socket socket : handles.sockets()) {
      synchronized (socket) {
        if (handles.remove(socket.handle)) {
          close(socket, false, 0);
        }
      }
    }
  }

  private void close(Socket socket, boolean reset, int lingerSeconds) {
    socket.state = SocketState.CLOSED;
    synchronized (core) {
      socket.record.detach();
    }
    if (socket.watch != null) {
      socket.watch.remove(socket.endpoint);
      socket.watch = null;
    }
    if (socket.deferred != null) {
      socket.deferred.close(true, 0);
      socket.deferred = null;
    }
    socket.endpoint.close(reset, lingerSeconds);
    socket.wakeSleepers();
  }
}
