package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;
import static org.wsalab.winsock.WinSock2.MSG_OOB;
import static org.wsalab.winsock.WinSock2.MSG_PEEK;

/**
 * What comes in at one half of a connection, from the {@link SendingSide} of the other half, which
 * is told of free space when it waits for some. Its stream uses it, and the side that leads here.
 */
final class ReceivingSide {
  final SimulatedStream owner;
  final Incoming unread = new Incoming();

  /** The other half's; null without a connection. */
  private SendingSide from;

  ReceivingSide(SimulatedStream owner) {
    this.owner = owner;
  }

  void comesFrom(SendingSide side) {
    from = side;
  }

  /** How much the peer may send before somebody reads. */
  int window() {
    return owner.receiveBuffer - unread.size();
  }

  /** Data has arrived, and somebody may read it. */
  void arrived(Packet packet) {
    boolean apart = packet.kind == Packet.Kind.URGENT && !owner.urgentInline;
    int news = unread.arrived(packet.bytes, apart);
    if (from.wantsNewsOfArrival()) {
      owner.send(Packet.Kind.WINDOW);
    }
    owner.happened(news);
  }

  /** Receives, with Winsock's flags: the count, 0 at the end of the stream, or a code negated. */
  int receive(byte[] buffer, int offset, int length, int flags) {
    boolean peek = (flags & MSG_PEEK) != 0;
    if ((flags & MSG_OOB) != 0) {
      return unread.takeUrgent(buffer, offset, length, peek);
    }
    if (unread.size() == 0) {
      return unread.hasEnded() ? 0 : -WSAEWOULDBLOCK;
    }
    SimulatedStream peer = from.owner;
    if (2 * unread.size() > owner.receiveBuffer || peer.unsent() > 0) {
      peer.touch(); // it makes room for what the peer has to send
    }
    int count = unread.take(buffer, offset, length, peek);
    if (!peek && from.wantsNewsOfWindow(window())) {
      owner.send(Packet.Kind.WINDOW);
    }
    return count;
  }
}
