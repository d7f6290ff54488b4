package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEADDRNOTAVAIL;
import static org.wsalab.winsock.WinError.WSAEDESTADDRREQ;
import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEINVAL;
import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinError.WSAESHUTDOWN;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_DONTROUTE;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;
import static org.wsalab.winsock.WinSock2.MSG_WAITALL;

import java.util.function.IntSupplier;
import org.wsalab.notification.Quirk;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.sockaddr;

/** The calls that send and receive: READ, WRITE and OOB. */
final class TransferCalls {
  /** The largest payload of a datagram over IPv4. */
  static final int DATAGRAM_BYTES_MAX = 65507;

  private final Core core;
  private final Handles handles;
  private final Blocking blocking;

  TransferCalls(Core core, Handles handles, Blocking blocking) {
    this.core = core;
    this.handles = handles;
    this.blocking = blocking;
  }

  int receive(String call, SOCKET s, byte[] buf, int len, int flags, sockaddr from, int[] fromlen) {
    Socket socket = handles.socket(s);
    int bit = (flags & MSG_OOB) != 0 ? FD_OOB : FD_READ;
    try {
      requireBuffer(buf, len);
      Addresses.requireRoom(socket, from, fromlen);
    } catch (WinsockFailure failure) {
      synchronized (socket) {
        socket.refused(bit, call);
      }
      throw failure;
    }
    requireFlags(flags, MSG_OOB | MSG_PEEK | MSG_WAITALL);
    boolean all = (flags & MSG_WAITALL) != 0;
    boolean fillable = socket.isStream() && !socket.nonBlocking && flags == MSG_WAITALL;
    WinsockFailure.require(!all || fillable, WSAEOPNOTSUPP);
    int[] filled = new int[1];
    IntSupplier attempt =
        all
            ? () -> fill(socket, call, buf, len, filled)
            : () -> tryReceive(socket, call, buf, 0, len, flags, from);
    int got = blocking.until(socket, bit, socket.options.receiveTimeoutMs(), call, attempt);
    if (from != null && !socket.isStream()) {
      fromlen[0] = from.sizeof();
    }
    WinsockFailure.require(got <= len, WSAEMSGSIZE); // a datagram that was cut short
    return got;
  }

  /** MSG_WAITALL: an attempt goes on where the one before has ended. */
  private static int fill(Socket socket, String call, byte[] buf, int len, int[] filled) {
    int count;
    do {
      count = tryReceive(socket, call, buf, filled[0], len - filled[0], 0, null);
      filled[0] += Math.max(count, 0);
    } while (count > 0 && filled[0] < len);
    return count < 0 ? count : filled[0];
  }

  private static int tryReceive(
      Socket socket, String call, byte[] buf, int offset, int len, int flags, sockaddr from) {
    boolean urgent = (flags & MSG_OOB) != 0;
    requireReceives(socket, urgent);
    if (socket.operations.has(urgent ? FD_OOB : FD_READ)) {
      return -WSAEWOULDBLOCK; // pending receives come first (OVL-5)
    }
    if (len == 0 && socket.isStream() && !urgent) {
      return receiveNothing(socket, call);
    }
    int result = socket.endpoint.receive(buf, offset, len, flags, from);
    int bit = urgent ? FD_OOB : FD_READ;
    boolean more = urgent ? (socket.endpoint.ready() & FD_OOB) != 0 : socket.endpoint.dataWaiting();
    socket.reenable(bit, call, more); // READ-1, READ-2, OOB-1
    return result;
  }

  /** A receive into no room at all still counts as one: programs re-enable FD_READ with it. */
  private static int receiveNothing(Socket socket, String call) {
    boolean more = socket.endpoint.dataWaiting();
    socket.reenable(FD_READ, call, more);
    return more || socket.ended ? 0 : -WSAEWOULDBLOCK;
  }

  static void requireReceives(Socket socket, boolean urgent) {
    if (socket.isStream()) {
      boolean broken = socket.state == SocketState.BROKEN;
      WinsockFailure.require(!broken, socket.brokenError);
      WinsockFailure.require(socket.state == SocketState.CONNECTED, WSAENOTCONN);
      boolean inline = urgent && socket.options.receivesUrgentInline();
      WinsockFailure.require(!inline, WSAEINVAL); // OOB-2
    } else {
      WinsockFailure.require(!urgent, WSAEOPNOTSUPP);
      WinsockFailure.require(socket.state != SocketState.UNBOUND, WSAEINVAL);
    }
    WinsockFailure.require(!socket.receiveShut, WSAESHUTDOWN);
  }

  int send(String call, SOCKET s, byte[] buf, int len, int flags, sockaddr to, int tolen) {
    Socket socket = handles.socket(s);
    try {
      requireBuffer(buf, len);
      if (to != null && !socket.isStream()) {
        Addresses.require(socket, to, tolen);
      }
    } catch (WinsockFailure failure) {
      synchronized (socket) {
        socket.refused(FD_WRITE, call);
      }
      throw failure;
    }
    requireFlags(flags, MSG_OOB | MSG_DONTROUTE);
    return socket.isStream()
        ? sendStream(socket, call, buf, len, flags)
        : sendDatagram(socket, call, buf, len, flags, to);
  }

  private int sendStream(Socket socket, String call, byte[] buf, int len, int flags) {
    boolean blocks = !socket.nonBlocking; // once begun so, it ends so
    int[] sent = new int[1];
    IntSupplier attempt =
        () -> {
          int count;
          do {
            count = trySend(socket, call, buf, sent[0], len - sent[0], flags, !blocks);
            sent[0] += Math.max(count, 0);
          } while (blocks && count > 0 && sent[0] < len);
          return count < 0 && !isCutShort(socket, sent[0]) ? count : sent[0];
        };
    return blocking.until(socket, FD_WRITE, socket.options.sendTimeoutMs(), call, attempt);
  }

  /** A socket made non-blocking under a send: what is sent already must not be sent again. */
  private static boolean isCutShort(Socket socket, int sent) {
    return sent > 0 && socket.nonBlocking && socket.state == SocketState.CONNECTED;
  }

  private int trySend(
      Socket socket, String call, byte[] buf, int offset, int len, int flags, boolean atOnce) {
    boolean broken = socket.state == SocketState.BROKEN;
    WinsockFailure.require(!broken, socket.brokenError);
    WinsockFailure.require(socket.state == SocketState.CONNECTED, WSAENOTCONN);
    WinsockFailure.require(!socket.sendShut, WSAESHUTDOWN);
    if (socket.operations.has(FD_WRITE)) {
      socket.sendRefused = true;
      return -WSAEWOULDBLOCK; // pending sends come first (OVL-5)
    }
    boolean whole = atOnce && !core.profile.has(Quirk.SHORT_SENDS); // WRITE-5
    int result = socket.endpoint.send(buf, offset, len, flags, null, whole);
    socket.sendRefused |= result == -WSAEWOULDBLOCK;
    socket.sent(call);
    return result;
  }

  private int sendDatagram(
      Socket socket, String call, byte[] buf, int len, int flags, sockaddr to) {
    WinsockFailure.require((flags & MSG_OOB) == 0, WSAEOPNOTSUPP);
    WinsockFailure.require(len <= DATAGRAM_BYTES_MAX, WSAEMSGSIZE);
    return blocking.until(
        socket,
        FD_WRITE,
        socket.options.sendTimeoutMs(),
        call,
        () -> {
          requireDestination(socket, call, to);
          WinsockFailure.require(!socket.sendShut, WSAESHUTDOWN);
          int result = socket.endpoint.send(buf, 0, len, flags, to, true);
          if (socket.state == SocketState.UNBOUND && result >= 0) {
            SocketCalls.bound(socket); // the transport chose a port (WRITE-4)
          }
          socket.sent(call);
          return result;
        });
  }

  static void requireDestination(Socket socket, String call, sockaddr to) {
    if (to == null) {
      boolean connected = socket.state == SocketState.CONNECTED;
      WinsockFailure.require(
          connected, call.equals("send") || call.equals("WSASend") ? WSAENOTCONN : WSAEDESTADDRREQ);
    } else {
      WinsockFailure.require(to.port() != 0 && !Addresses.isAny(to), WSAEADDRNOTAVAIL);
    }
  }

  static void requireBuffer(byte[] buf, int len) {
    int room = buf == null ? 0 : buf.length;
    WinsockFailure.require(len >= 0 && len <= room, WSAEFAULT);
  }

  static void requireFlags(int flags, int known) {
    WinsockFailure.require((flags & ~known) == 0, WSAEOPNOTSUPP);
  }
}
