package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
import static org.wsalab.winsock.WinSock2.FD_READ;

import org.wsalab.provider.emulated.OverlappedCalls.Beginning;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.sockaddr;

/** WSARecv and WSARecvFrom: OVL and READ-6. Without an OVERLAPPED they are recv and recvfrom. */
final class OverlappedReceives {
  private final Handles handles;
  private final OverlappedCalls overlappeds;
  private final TransferCalls transfers;

  OverlappedReceives(Handles handles, OverlappedCalls overlappeds, TransferCalls transfers) {
    this.handles = handles;
    this.overlappeds = overlappeds;
    this.transfers = transfers;
  }

  int receive(
      String call,
      SOCKET s,
      WSABUF[] buffers,
      int bufferCount,
      int[] received,
      int[] flags,
      sockaddr from,
      int[] fromlen,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    Socket socket = handles.socket(s);
    Gather target;
    try {
      target = Gather.of(buffers, bufferCount);
      WinsockFailure.require(OutNumber.isRoom(flags), WSAEFAULT);
      WinsockFailure.require(overlapped != null || OutNumber.isRoom(received), WSAEFAULT);
      Addresses.requireRoom(socket, from, fromlen);
    } catch (WinsockFailure failure) {
      synchronized (socket) {
        socket.refused(FD_READ, call);
      }
      throw failure;
    }
    int count;
    if (overlapped == null) {
      count = transfers.receive(call, s, target.bytes, target.length, flags[0], from, fromlen);
      target.scatter(count);
    } else {
      PendingReceive receive = new PendingReceive(socket, target, flags[0], from, fromlen);
      count = receive(socket, call, receive, overlapped, routine);
    }
    OutNumber.set(received, count);
    flags[0] = 0;
    return 0;
  }

  private int receive(
      Socket socket,
      String call,
      PendingReceive receive,
      WSAOVERLAPPED overlapped,
      WSAOVERLAPPED_COMPLETION_ROUTINE routine) {
    Beginning beginning = overlappeds.prepare(socket, call, overlapped, routine);
    socket.takeInNews();
    synchronized (socket) {
      socket.requireOpen();
      receive.requireReceives();
      boolean first = !socket.operations.has(receive.bit);
      try {
        return overlappeds.begin(socket, receive.bit, beginning, receive);
      } finally {
        if (first && !socket.operations.has(receive.bit)) {
          socket.reenable(receive.bit, call, receive.isMore()); // READ-1, READ-2, OOB-1
        } else {
          socket.reenable(receive.bit, call, false); // it takes what comes (READ-6)
        }
      }
    }
  }
}
