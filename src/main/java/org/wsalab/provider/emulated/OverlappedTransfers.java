package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEFAULT;
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
import org.wsalab.provider.emulated.OverlappedCalls.Beginning;
import org.wsalab.winsock.SOCKET;
import org.wsalab.winsock.WSABUF;
import org.wsalab.winsock.WSAOVERLAPPED;
import org.wsalab.winsock.WSAOVERLAPPED_COMPLETION_ROUTINE;
import org.wsalab.winsock.sockaddr;

/**
 * WSASend, WSARecv and their kind: OVL and READ-6. Without an OVERLAPPED they are send and recv.
 */
final class OverlappedTransfers {
  private final Handles handles;
  private final OverlappedCalls overlappeds;
  private final TransferCalls transfers;

  OverlappedTransfers(Handles handles, OverlappedCalls overlappeds, TransferCalls transfers) {
    this.handles = handles;
    this.overlappeds = overlappeds;
    this.transfers = transfers;
  }

  // Receive

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
      WinsockFailure.require(flags != null && flags.length > 0, WSAEFAULT);
      WinsockFailure.require(overlapped != null || isRoom(received), WSAEFAULT);
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
      Receive receive = new Receive(socket, target, flags[0], from, fromlen);
      count = receive(socket, call, receive, overlapped, routine);
    }
    report(received, count);
    flags[0] = 0;
    return 0;
  }

  private int receive(
      Socket socket,
      String call,
      Receive receive,
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

  /** A receive that is tried until there is something for it. */
  private static final class Receive implements IntSupplier {
    /** How often data that comes just behind a look at nothing makes it look again. */
    private static final int LOOKS_MAX = 100;

    private final Socket socket;
    private final Gather target;
    private final int flags;
    private final sockaddr from;
    private final int[] fromlen;
    final int bit;
    private int filled;

    Receive(Socket socket, Gather target, int flags, sockaddr from, int[] fromlen) {
      this.socket = socket;
      this.target = target;
      this.flags = flags;
      this.from = from;
      this.fromlen = fromlen;
      this.bit = (flags & MSG_OOB) != 0 ? FD_OOB : FD_READ;
      TransferCalls.requireFlags(flags, MSG_OOB | MSG_PEEK | MSG_WAITALL);
      boolean all = (flags & MSG_WAITALL) != 0;
      boolean fillable = socket.isStream() && flags == MSG_WAITALL;
      WinsockFailure.require(!all || fillable, WSAEOPNOTSUPP);
    }

    void requireReceives() {
      TransferCalls.requireReceives(socket, bit == FD_OOB);
    }

    @Override
    public int getAsInt() {
      requireReceives();
      int result = flags == MSG_WAITALL ? fill() : once(0, target.length);
      if (result >= 0) {
        int count = Math.min(result, target.length);
        target.scatter(count);
        if (from != null && !socket.isStream()) {
          fromlen[0] = from.sizeof();
        }
        WinsockFailure.require(result <= target.length, WSAEMSGSIZE); // a datagram cut short
      }
      return result;
    }

    private int fill() {
      int count;
      do {
        count = once(filled, target.length - filled);
        filled += Math.max(count, 0);
      } while (count > 0 && filled < target.length);
      return count < 0 ? count : filled;
    }

    private int once(int offset, int length) {
      if (length == 0 && socket.isStream() && bit == FD_READ) {
        return socket.endpoint.dataWaiting() || socket.ended ? 0 : -WSAEWOULDBLOCK;
      }
      int kernelFlags = flags & ~MSG_WAITALL;
      int result = -WSAEWOULDBLOCK;
      for (int looks = 0; result == -WSAEWOULDBLOCK && looks < LOOKS_MAX; looks++) {
        result = socket.endpoint.receive(target.bytes, offset, length, kernelFlags, from);
        if (result == -WSAEWOULDBLOCK && !isMore()) {
          return result;
        }
      }
      return result;
    }

    /** Whether there is more; the transport looks anew, so that it can tell what comes later. */
    boolean isMore() {
      return bit == FD_OOB
          ? (socket.endpoint.ready() & FD_OOB) != 0
          : socket.endpoint.dataWaiting();
    }
  }

  // Send

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
      WinsockFailure.require(overlapped != null || isRoom(sent), WSAEFAULT);
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
    report(sent, count);
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

  private static boolean isRoom(int[] number) {
    return number != null && number.length > 0;
  }

  private static void report(int[] number, int count) {
    if (isRoom(number)) {
      number[0] = count;
    }
  }
}
