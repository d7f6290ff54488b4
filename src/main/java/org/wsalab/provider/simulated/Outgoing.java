package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAEWOULDBLOCK;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/**
 * What one half of a connection sends: bytes wait here until the peer has room for them, then they
 * are on their way, and are free to be forgotten when they have arrived.
 */
final class Outgoing {
  private static final int SEGMENT_BYTES_MAX = 65536;

  /** A part of what a send was given, from an offset on; of an urgent one the last byte is. */
  private record Part(byte[] bytes, int from, boolean urgent) {
    int length() {
      return bytes.length - from;
    }
  }

  private final SimulatedStream owner;
  final StreamPath path;
  private final Deque<Part> parts = new ArrayDeque<>(1);
  private int unsent;
  private int onTheWay;
  private boolean ends;
  private boolean finOnTheWay;
  private boolean finSent;

  /** A send has found no space since space was last reported. */
  private boolean blocked;

  /** The peer will tell of free space without being asked again. */
  private boolean windowAsked;

  Outgoing(SimulatedStream owner, Address target) {
    this.owner = owner;
    path = new StreamPath(owner, target);
  }

  void send(Packet.Kind kind) {
    path.send(new Packet(kind));
  }

  /** How much a send would find space for; 0 or less is none. */
  int room() {
    return owner.sendBuffer - unsent - onTheWay;
  }

  /** Bytes that have not arrived, the end of the stream counted as one. */
  int unacknowledged() {
    boolean endMissing = ends && (!finSent || finOnTheWay);
    return unsent + onTheWay + (endMissing ? 1 : 0);
  }

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
    boolean together = unsent == 0 && taken <= Math.min(SEGMENT_BYTES_MAX, window());
    int apart = !lastIsUrgent ? taken : together ? 0 : taken - 1;
    add(Arrays.copyOfRange(buffer, offset, offset + apart), false);
    if (lastIsUrgent) {
      add(Arrays.copyOfRange(buffer, offset + apart, offset + taken), true);
    }
    pump();
    return taken;
  }

  private void add(byte[] bytes, boolean urgent) {
    if (bytes.length > 0) {
      parts.addLast(new Part(bytes, 0, urgent));
      unsent += bytes.length;
    }
  }

  private int window() {
    return owner.peerWindow() - onTheWay;
  }

  /** Sends what the peer has room for. Urgent data goes in any case. */
  private void pump() {
    while (!parts.isEmpty()) {
      Part part = parts.peekFirst();
      int count = Math.min(part.length(), Math.min(SEGMENT_BYTES_MAX, window()));
      if (part.urgent) {
        count = part.length();
      }
      if (count <= 0) {
        return;
      }
      sendFirst(part, count);
    }
    if (ends && !finSent) {
      finSent = true;
      finOnTheWay = true;
      send(Packet.Kind.FIN);
    }
  }

  private void sendFirst(Part part, int count) {
    parts.pollFirst();
    byte[] bytes = part.bytes;
    if (count < bytes.length) {
      int end = part.from + count;
      if (end < bytes.length) {
        parts.addFirst(new Part(bytes, end, false));
      }
      bytes = Arrays.copyOfRange(bytes, part.from, end);
    }
    unsent -= count;
    onTheWay += count;
    path.send(new Packet(part.urgent ? Packet.Kind.URGENT : Packet.Kind.DATA, bytes));
  }

  /** So many bytes have arrived. */
  void arrived(int count) {
    touchIfItMatters(0);
    onTheWay = Math.max(0, onTheWay - count); // it may have been given up
  }

  void finArrived() {
    finOnTheWay = false;
  }

  /** Whether the end of the stream has arrived. */
  boolean isOver() {
    return finSent && !finOnTheWay;
  }

  /** Whether somebody would like to know that bytes have arrived. */
  boolean isWaited() {
    return blocked && !windowAsked && askOnce();
  }

  /** Whether there is more to send as soon as the peer's window is so large again. */
  boolean isWaitingForWindow(int window) {
    boolean worth = window - onTheWay >= Math.min(unsent, owner.peerBuffer() / 2);
    return unsent > 0 && !windowAsked && worth && askOnce();
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

  /** The stream ends after what waits here. */
  void end() {
    ends = true;
    pump();
  }

  /** Gives up what waits. */
  void drop() {
    parts.clear();
    unsent = 0;
    onTheWay = 0;
  }

  /** Whether there is space matters to others only when there is little. */
  private void touchIfItMatters(int length) {
    if (2 * (unsent + onTheWay + length) > owner.sendBuffer) {
      owner.transport.scheduler.touch(owner.object, true);
    }
  }
}
