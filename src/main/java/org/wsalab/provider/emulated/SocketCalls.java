package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEAFNOSUPPORT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEISCONN;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinError.WSAEPROTONOSUPPORT;
import static org.wsalab.winsock.WinError.WSAEPROTOTYPE;
import static org.wsalab.winsock.WinError.WSAESOCKTNOSUPPORT;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinError.WSANOTINITIALISED;
import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.AF_UNSPEC;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.FROM_PROTOCOL_INFO;
import static org.wsalab.winsock.WinSock2.IPPROTO_TCP;
import static org.wsalab.winsock.WinSock2.IPPROTO_UDP;
import static org.wsalab.winsock.WinSock2.SD_BOTH;
import static org.wsalab.winsock.WinSock2.SD_RECEIVE;
import static org.wsalab.winsock.WinSock2.SD_SEND;
import static org.wsalab.winsock.WinSock2.SOCK_DGRAM;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSAPROTOCOL_INFO;
import org.wsalab.winsock.linger;
import org.wsalab.winsock.sockaddr;

/** The calls from a socket's making to its end, but for those that connect it. */
final class SocketCalls {
  private final Core core;
  private final Handles handles;

  SocketCalls(Core core, Handles handles) {
    this.core = core;
    this.handles = handles;
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
    return open(handles.newSocket(core, family, realType, opened.endpoint()));
  }

  /** Gives a socket its place among the open handles; the session may have ended meanwhile. */
  SOCKET open(Socket socket) {
    if (!handles.add(socket)) {
      closeGracefully(socket);
      throw new WinsockFailure(WSANOTINITIALISED);
    }
    return socket.handle;
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
    Addresses.requireLocal(socket, name, namelen);
    synchronized (socket) {
      socket.requireOpen();
      WinsockFailure.require(socket.state == SocketState.UNBOUND, WSAEINVAL);
      socket.requireNotAccepting();
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
      socket.endpoint.observe();
      boolean connected = socket.state == SocketState.CONNECTED;
      WinsockFailure.require(!connected, WSAEISCONN);
      if (socket.state == SocketState.LISTENING) {
        return 0; // a second listen changes nothing
      }
      WinsockFailure.require(socket.state == SocketState.BOUND, WSAEINVAL);
      WinsockFailure.check(socket.endpoint.listen(backlog));
      socket.state = SocketState.LISTENING;
      socket.sleepers.wake(); // a select may wait for connections
    }
    return 0;
  }

  int shutdown(SOCKET s, int how) {
    Socket socket = handles.socket(s);
    WinsockFailure.require(how >= SD_RECEIVE && how <= SD_BOTH, WSAEINVAL);
    synchronized (socket) {
      socket.requireOpen();
      socket.observe();
      boolean connected = socket.state == SocketState.CONNECTED && !socket.contextMissing;
      WinsockFailure.require(connected || !socket.isStream(), WSAENOTCONN); // OVL-13
      if (how != SD_RECEIVE && !socket.sendShut) {
        WinsockFailure.check(socket.endpoint.shutdownSend());
        socket.sendShut = true;
      }
      if (how != SD_SEND) {
        socket.receiveShut = true; // kept here: the peer's end of stream stays visible (CLOSE-6)
        socket.operations.touch(FD_READ | FD_OOB);
        socket.service.serve();
      }
      socket.sleepers.wake();
    }
    return 0;
  }

  /** SEL-11. The thread lingers with no lock held, and its socket is gone for all others. */
  int close(SOCKET s) {
    Socket socket = handles.socket(s);
    linger linger;
    synchronized (socket) {
      socket.requireOpen();
      linger = socket.options.linger();
      boolean waits = linger.l_onoff != 0 && linger.l_linger != 0;
      boolean wouldWait = waits && socket.nonBlocking && socket.endpoint.unsent() > 0;
      WinsockFailure.require(!wouldWait, WSAEWOULDBLOCK);
      WinsockFailure.require(handles.remove(s), WSAENOTSOCK);
      leave(socket);
    }
    endAccepting(socket);
    boolean reset = linger.l_onoff != 0 && linger.l_linger == 0;
    socket.endpoint.close(reset, linger.l_onoff != 0 ? linger.l_linger : 0);
    return 0;
  }

  /** An AcceptEx that was to use a closed socket ends (OVL-7). */
  private static void endAccepting(Socket socket) {
    Socket listening = socket.service.acceptingFor;
    if (listening != null) {
      synchronized (listening) {
        listening.operations.touch(FD_ACCEPT);
        listening.service.serve();
      }
    }
  }

  /** Closes every socket, as the last WSACleanup does. */
  void closeAll() {
    for (Socket socket : handles.sockets()) {
      if (handles.remove(socket.handle)) {
        closeGracefully(socket);
      }
    }
  }

  private void closeGracefully(Socket socket) {
    synchronized (socket) {
      leave(socket);
    }
    socket.endpoint.close(false, 0);
  }

  /** Takes a socket out of everything that it is part of; nobody uses its endpoint any more. */
  private void leave(Socket socket) {
    socket.state = SocketState.CLOSED;
    synchronized (core) {
      socket.record.detach();
    }
    socket.event = null;
    socket.unwatch();
    socket.service.cancel(null); // OVL-7
    socket.deferred.forEach(endpoint -> endpoint.close(true, 0));
    socket.deferred.clear();
    socket.sleepers.wake();
  }
}
