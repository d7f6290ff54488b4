package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;

import java.util.Arrays;

/**
 * What goes out of one half of a connection: bytes wait until the {@link ReceivingSide} of the
 * other half has room for them, then they are on their way, and are free to be forgotten when they
 * have arrived. There is one for each attempt to connect; its stream uses it, its path, and the
 * side that it leads to.
 */
final class SendingSide {
  final SimulatedStream owner;
  private final StreamPath path;
  private final Outgoing waiting = new Outgoing();

  /** Where it leads; null until a half answers the request for a connection. */
  private ReceivingSide to;

  private int onTheWay;
  private boolean ends;
  private boolean finOnTheWay;
  private boolean finSent;

  /** A send has found no space since space was last reported. */
  private boolean blocked;

  /** The peer will tell of free space without being asked again. */
  private boolean windowAsked;

  SendingSide(SimulatedStream owner, Address target) {
    this.owner = owner;
    path = new StreamPath(owner, this, target);
  }

  /** From now on there is another half that it leads to. */
  void leadTo(ReceivingSide other) {
    to = other;
    other.comesFrom(this);
  }

  void send(Packet.Kind kind) {
    path.send(new Packet(kind));
  }

  // Space

  /** How much a send would find space for; 0 or less is none. */
  int room() {
    return owner.sendBuffer - waiting.size() - onTheWay;
  }

  /** Bytes that have not arrived, the end of the stream counted as one. */
  int unacknowledged() {
    boolean endMissing = ends && (!finSent || finOnTheWay);
    return waiting.size() + onTheWay + (endMissing ? 1 : 0);
  }

  /** How much more the peer has room for. */
  private int window() {
    return to.window() - onTheWay;
  }

  // Send

  /**
   * Takes what a send is given.
   *
   * @param whole all of it, as long as there is any space at all (WRITE-5)
   */
  int take(byte[] buffer, int offset, int length, boolean urgent, boolean whole) {
    int room = room();
    touchIfItMatters(length);
    if (room <= 0) {
      blocked = true;
      return -WSAEWOULDBLOCK;
    }
    int taken = whole ? length : Math.min(length, room);
    boolean lastIsUrgent = urgent && taken == length && taken > 0;
    boolean together = waiting.isEmpty() && taken <= Math.min(Outgoing.SEGMENT_BYTES_MAX, window());
    int apart = !lastIsUrgent ? taken : together ? 0 : taken - 1;
    waiting.add(Arrays.copyOfRange(buffer, offset, offset + apart), false);
    if (lastIsUrgent) {
      waiting.add(Arrays.copyOfRange(buffer, offset + apart, offset + taken), true);
    }
    pump();
    return taken;
  }

  /** Sends what the peer has room for, and the end behind it. */
  private void pump() {
    while (!waiting.isEmpty()) {
      Packet next = waiting.next(window());
      if (next == null) {
        return;
      }
      onTheWay += next.bytes.length;
      path.send(next);
    }
    if (ends && !finSent) {
      finSent = true;
      finOnTheWay = true;
      send(Packet.Kind.FIN);
    }
  }

  /** The stream ends after what waits here. */
  void end() {
    ends = true;
    pump();
  }

  /** Gives up what waits. */
  void drop() {
    waiting.clear();
    onTheWay = 0;
  }

  // Arrivals

  /** A packet arrives at the other half. */
  void arrived(Packet packet) {
    switch (packet.kind) {
      case DATA, URGENT -> {
        touchIfItMatters(0);
        onTheWay = Math.max(0, onTheWay - packet.bytes.length); // it may have been given up
      }
      case FIN -> finOnTheWay = false;
      default -> {
        // it takes no space
      }
    }
    if (to != null) {
      to.owner.arrive(packet);
    }
  }

  /** Whether the end of the stream has arrived. */
  boolean isOver() {
    return finSent && !finOnTheWay;
  }

  /** Whether somebody waits for bytes to arrive; once, until the news of it has come. */
  boolean wantsNewsOfArrival() {
    return blocked && !windowAsked && askOnce();
  }

  /** Whether there is more to send when the peer's window is so large again; likewise once. */
  boolean wantsNewsOfWindow(int window) {
    boolean worth = window - onTheWay >= Math.min(waiting.size(), to.owner.receiveBuffer / 2);
    return !waiting.isEmpty() && !windowAsked && worth && askOnce();
  }

  private boolean askOnce() {
    windowAsked = true;
    return true;
  }

  /** The peer tells of free space; says whether that is worth reporting. */
  boolean windowOpened() {
    windowAsked = false;
    pump();
    boolean reports = blocked && 2 * room() >= owner.sendBuffer;
    if (reports) {
      blocked = false;
    }
    return reports;
  }

  /** Whether there is space matters to others only when there is little. */
  private void touchIfItMatters(int length) {
    if (2 * (waiting.size() + onTheWay + length) > owner.sendBuffer) {
      owner.touch();
    }
  }
}
