package org.wsalab.provider.emulated;

import static org.wsalab.winsock.WinError.WSAEMSGSIZE;
import static org.wsalab.winsock.WinError.WSAEOPNOTSUPP;
import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.FD_OOB;
import static org.wsalab.winsock.WinSock2.FD_READ;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;
import static org.wsalab.winsock.WinSock2.MSG_WAITALL;

import java.util.function.IntSupplier;
import org.wsalab.winsock.sockaddr;

/** An overlapped receive, which is tried until there is something for it. */
final class PendingReceive implements IntSupplier {
  /** How often data that comes just behind a look at nothing makes it look again. */
  private static final int LOOKS_MAX = 100;

  private final Socket socket;
  private final Gather target;
  private final int flags;
  private final sockaddr from;
  private final int[] fromlen;
  final int bit;
  private int filled;

  PendingReceive(Socket socket, Gather target, int flags, sockaddr from, int[] fromlen) {
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
    return bit == FD_OOB ? (socket.endpoint.ready() & FD_OOB) != 0 : socket.endpoint.dataWaiting();
  }
}
