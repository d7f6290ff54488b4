package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinError.WSAENOTCONN;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinError.WSAESHUTDOWN;
import static org.wsalab.winsock.WinSock2.FD_WRITE;
import static org.wsalab.winsock.WinSock2.MSG_DONTROUTE;
import static org.wsalab.winsock.WinSock2.MSG_OOB;

import java.util.function.IntSupplier;
import org.wsalab.provider.emulated.OverlappedCalls.Beginning;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.sockaddr;

/** WSASend and WSASendTo: OVL-9. Without an OVERLAPPED they are send and sendto. */
final class OverlappedSends {
  private final Handles handles;
  private final OverlappedCalls overlappeds;
  private final TransferCalls transfers;

  OverlappedSends(Handles handles, OverlappedCalls overlappeds, TransferCalls transfers) {
    this.handles = handles;
    this.overlappeds = overlappeds;
    this.transfers = transfers;
  }

  int send(
      String call,
      SOCKET s,
      WSABUF[] buffers,
      int bufferCount,
      int[] sent,
      int flags,
      sockaddr to,
      int tolen,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    Socket socket = handles.socket(s);
    Gather source;
    try {
      source = Gather.of(buffers, bufferCount).gathered();
      WinsockFailure.require(overlapped != null || OutNumber.isRoom(sent), WSAEFAULT);
      if (to != null && !socket.isStream()) {
        Addresses.require(socket, to, tolen);
      }
    } catch (WinsockFailure failure) {
      synchronized (socket) {
        socket.refused(FD_WRITE, call);
      }
      throw failure;
    }
    int count =
        overlapped == null
            ? transfers.send(call, s, source.bytes, source.length, flags, to, tolen)
            : send(socket, call, source, flags, to, overlapped, routine);
    OutNumber.set(sent, count);
    return 0;
  }

  private int send(
      Socket socket,
      String call,
      Gather source,
      int flags,
      sockaddr to,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    TransferCalls.requireFlags(flags, MSG_OOB | MSG_DONTROUTE);
    IntSupplier attempt =
        socket.isStream()
            ? streamSend(socket, source, flags)
            : datagramSend(socket, call, source, flags, to);
    Beginning beginning = overlappeds.prepare(socket, call, overlapped, routine);
    synchronized (socket) {
      socket.requireOpen();
      try {
        return overlappeds.begin(socket, FD_WRITE, beginning, attempt);
      } finally {
        socket.sent(call);
      }
    }
  }

  /** Ends when all of it is taken, however many attempts that needs. */
  static IntSupplier streamSend(Socket socket, Gather source, int flags) {
    int[] sent = new int[1];
    return () -> {
      requireSends(socket);
      int count;
      do {
        int left = source.length - sent[0];
        count = socket.endpoint.send(source.bytes, sent[0], left, flags, null, false);
        sent[0] += Math.max(count, 0);
      } while (count > 0 && sent[0] < source.length);
      return count < 0 ? count : sent[0];
    };
  }

  private static void requireSends(Socket socket) {
    boolean broken = socket.state == SocketState.BROKEN;
    WinsockFailure.require(!broken, socket.brokenError);
    WinsockFailure.require(socket.state == SocketState.CONNECTED, WSAENOTCONN);
    WinsockFailure.require(!socket.sendShut, WSAESHUTDOWN);
  }

  private static IntSupplier datagramSend(
      Socket socket, String call, Gather source, int flags, sockaddr to) {
    WinsockFailure.require((flags & MSG_OOB) == 0, WSAEOPNOTSUPP);
    WinsockFailure.require(source.length <= TransferCalls.DATAGRAM_BYTES_MAX, WSAEMSGSIZE);
    return () -> {
      TransferCalls.requireDestination(socket, call, to);
      WinsockFailure.require(!socket.sendShut, WSAESHUTDOWN);
      int result = socket.endpoint.send(source.bytes, 0, source.length, flags, to, true);
      if (socket.state == SocketState.UNBOUND && result >= 0) {
        SocketCalls.bound(socket); // the transport chose a port (WRITE-4)
      }
      return result;
    };
  }
}
