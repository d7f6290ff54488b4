package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.ERROR_INVALID_PARAMETER;
import static org.wsalab.winsock.WinError.WSAEALREADY;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEISCONN;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAENOTSOCK;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinError.WSA_IO_PENDING;
import static org.wsalab.winsock.WinSock2.FD_CONNECT;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.TF_REUSE_SOCKET;

import java.util.function.IntSupplier;
import org.wsalab.notification.OperationQueue;
import org.wsalab.provider.emulated.OverlappedCalls.Beginning;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.sockaddr;

/** ConnectEx and DisconnectEx: OVL-13 to OVL-15. */
final class OverlappedConnects {
  private final Core core;
  private final Handles handles;
  private final OverlappedCalls overlappeds;

  OverlappedConnects(Core core, Handles handles, OverlappedCalls overlappeds) {
    this.core = core;
    this.handles = handles;
    this.overlappeds = overlappeds;
  }

  // ConnectEx

  boolean connect(
      SOCKET s,
      sockaddr name,
      int namelen,
      byte[] data,
      int dataLength,
      int[] sent,
      WSAOVERLAPPED overlapped) {
    Socket socket = handles.socket(s);
    WinsockFailure.require(overlapped != null, ERROR_INVALID_PARAMETER);
    Addresses.require(socket, name, namelen);
    WinsockFailure.require(socket.isStream(), WSAEINVAL);
    int length = data == null ? 0 : dataLength;
    WinsockFailure.require(data == null || length >= 0 && length <= data.length, WSAEFAULT);
    Beginning beginning = overlappeds.prepare(socket, "ConnectEx", overlapped, null);
    synchronized (socket) {
      socket.requireOpen();
      socket.observe();
      switch (socket.state) {
        case BOUND -> Addresses.requirePeer(name);
        case UNBOUND, LISTENING -> throw new WinsockFailure(WSAEINVAL); // OVL-14
        case CONNECTING -> throw new WinsockFailure(WSAEALREADY);
        case CONNECTED, BROKEN -> throw new WinsockFailure(WSAEISCONN);
        case CLOSED -> throw new WinsockFailure(WSAENOTSOCK);
      }
      ConnectCalls.begin(socket, name, "ConnectEx");
      Gather source = Gather.of(new WSABUF[] {new WSABUF(length, data)}, 1);
      overlappeds.pend(socket, FD_CONNECT, beginning, () -> tryConnect(socket, source, beginning));
      socket.operations.touch(FD_CONNECT); // it may have ended already
      socket.service.serve();
    }
    throw new WinsockFailure(WSA_IO_PENDING);
  }

  private static int tryConnect(Socket socket, Gather source, Beginning beginning) {
    if (socket.state == SocketState.CONNECTING || socket.attemptError != 0) {
      return socket.state == SocketState.CONNECTING ? -WSAEWOULDBLOCK : -socket.attemptError;
    }
    socket.contextMissing = true; // OVL-13
    if (source.length == 0) {
      return 0;
    }
    IntSupplier send = OverlappedSends.streamSend(socket, source, 0);
    int count = PendingOperations.attempt(send);
    if (count != -WSAEWOULDBLOCK) {
      return count;
    }
    socket.operations.add(FD_WRITE, beginning, send);
    socket.endpoint.sendInBackground(true);
    return OperationQueue.HANDED_ON;
  }

  // DisconnectEx

  boolean disconnect(SOCKET s, WSAOVERLAPPED overlapped, int flags, int reserved) {
    Socket socket = handles.socket(s);
    boolean known = (flags & ~TF_REUSE_SOCKET) == 0 && reserved == 0;
    WinsockFailure.require(known && socket.isStream(), WSAEINVAL);
    Beginning beginning =
        overlapped == null ? null : overlappeds.prepare(socket, "DisconnectEx", overlapped, null);
    socket.takeInNews();
    synchronized (socket) {
      socket.requireOpen();
      WinsockFailure.require(socket.state == SocketState.CONNECTED, WSAENOTCONN);
      if (beginning == null) {
        disconnect(socket, flags);
      } else {
        overlappeds.begin(socket, FD_CONNECT, beginning, () -> disconnect(socket, flags));
      }
    }
    return true;
  }

  /** OVL-15. */
  private int disconnect(Socket socket, int flags) {
    if (!socket.sendShut) {
      WinsockFailure.check(socket.endpoint.shutdownSend());
      socket.sendShut = true;
    }
    if ((flags & TF_REUSE_SOCKET) != 0) {
      Transport.Opened fresh = core.transport.open(socket.family, socket.type);
      WinsockFailure.check(-fresh.error());
      socket.service.cancel(null);
      socket.adopt(fresh.endpoint());
      socket.renew();
    }
    return 0;
  }
}
