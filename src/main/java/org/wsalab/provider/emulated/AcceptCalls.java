package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAECONNREFUSED;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinError.WSATRY_AGAIN;
import static org.wsalab.winsock.WinSock2.CF_ACCEPT;
import static org.wsalab.winsock.WinSock2.CF_DEFER;
import static org.wsalab.winsock.WinSock2.CF_REJECT;
import static org.wsalab.winsock.WinSock2.FD_ACCEPT;
import static org.wsalab.winsock.WinSock2.FD_WRITE;

import org.wsalab.winsock.ConditionProc;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr;

/** The calls that take a connection: ACC. */
final class AcceptCalls {
  private final Core core;
  private final Handles handles;
  private final Blocking blocking;
  private final SocketCalls sockets;

  AcceptCalls(Core core, Handles handles, Blocking blocking, SocketCalls sockets) {
    this.core = core;
    this.handles = handles;
    this.blocking = blocking;
    this.sockets = sockets;
  }

  SOCKET accept(SOCKET s, sockaddr addr, int[] addrlen, ConditionProc condition, long data) {
    Socket listening = handles.socket(s);
    WinsockFailure.require(listening.isStream(), WSAEOPNOTSUPP);
    String call = condition == null ? "accept" : "WSAAccept";
    try {
      Addresses.requireRoom(listening, addr, addrlen);
    } catch (WinsockFailure failure) {
      synchronized (listening) {
        listening.refused(FD_ACCEPT, call);
      }
      throw failure;
    }
    Endpoint[] taken = new Endpoint[1];
    blocking.until(listening, FD_ACCEPT, 0, call, () -> tryAccept(listening, taken, call));
    if (condition != null) {
      decide(listening, taken[0], condition, data);
    }
    if (addr != null) {
      taken[0].peer(addr);
      addrlen[0] = addr.sizeof();
    }
    return sockets.open(accepted(listening, taken[0]));
  }

  private static int tryAccept(Socket listening, Endpoint[] taken, String call) {
    WinsockFailure.require(listening.state == SocketState.LISTENING, WSAEINVAL);
    Transport.Opened opened =
        listening.deferred.isEmpty()
            ? listening.endpoint.accept()
            : Transport.Opened.of(listening.deferred.removeFirst());
    taken[0] = opened.endpoint();
    listening.reenable(FD_ACCEPT, call, listening.hasConnection()); // ACC-1, also when it failed
    return -opened.error();
  }

  /** Asks the condition function, outside every lock since it is the program's own code. */
  private static void decide(Socket listening, Endpoint taken, ConditionProc condition, long data) {
    sockaddr caller = listening.newAddress();
    taken.peer(caller);
    int answer = CF_REJECT;
    try {
      answer = condition.decide(caller, data);
    } finally {
      if (answer != CF_ACCEPT && !(answer == CF_DEFER && defer(listening, taken))) {
        taken.close(true, 0);
      }
    }
    switch (answer) {
      case CF_ACCEPT -> {
        // the connection goes on to become a socket
      }
      case CF_DEFER -> throw new WinsockFailure(WSATRY_AGAIN);
      case CF_REJECT -> throw new WinsockFailure(WSAECONNREFUSED);
      default -> throw new WinsockFailure(WSAEINVAL);
    }
  }

  /** Puts a connection off until the next accept; false when the listening socket is closed. */
  private static boolean defer(Socket listening, Endpoint taken) {
    synchronized (listening) {
      if (listening.state == SocketState.CLOSED) {
        return false;
      }
      listening.deferred.addLast(taken);
      listening.indicate(FD_ACCEPT, 0);
      listening.sleepers.wake();
      return true;
    }
  }

  /** Makes the socket of a connection; it inherits mode, options and association (ACC-4). */
  private Socket accepted(Socket listening, Endpoint endpoint) {
    Socket socket = handles.newSocket(core, listening.family, listening.type, endpoint);
    synchronized (socket) {
      Watch watch;
      synchronized (listening) {
        watch = listening.watch();
        socket.nonBlocking = listening.nonBlocking;
        socket.options.inherit(listening.options);
        if (listening.posting != null) {
          socket.posting = listening.posting.of(socket);
        }
        socket.event = listening.event;
        synchronized (core) {
          socket.record.inherit(listening.record, socket.posting);
        }
      }
      socket.state = SocketState.CONNECTED;
      socket.watch(watch);
      socket.indicate(FD_WRITE, 0); // WRITE-1
      socket.observe();
    }
    return socket;
  }
}
