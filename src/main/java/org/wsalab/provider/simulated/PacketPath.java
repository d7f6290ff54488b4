package org.wsalab.provider.simulated;

import java.util.ArrayDeque;
import java.util.Deque;
import org.wsalab.provider.Network;

/** Packets from one host to another, in their order. */
abstract class PacketPath extends Path {
  final SimulatedNetwork network;
  final Host from;

  /** Null when nobody has the address. */
  final Host to;

  private final Deque<Packet> packets = new ArrayDeque<>(2);
  private final int tail;
  private final int head;
  private long lastDueNanos;

  PacketPath(SimulatedNetwork network, Host from, Host to) {
    super(network.scheduler.newActor());
    this.network = network;
    this.from = from;
    this.to = to;
    tail = network.scheduler.newObject();
    head = network.scheduler.newObject();
  }

  /** Whether what is lost is sent again. */
  abstract boolean isReliable();

  /** What faults look at. */
  abstract Network.Traffic describe();

  /** Lets a packet arrive twice, or before the others. */
  abstract void effect(Packet packet, Network.Effect effect);

  /** A packet arrives. */
  abstract void arrive(Packet packet);

  /** A packet was lost so often that nobody will send it again. */
  abstract void giveUp(Packet packet);

  /** Sends a packet: it follows those that are on their way already. */
  final void send(Packet packet) {
    network.scheduler.touch(tail, true);
    network.transmit(this, packet);
    if (!packet.lost || isReliable()) {
      enqueue(packet, packet.first);
    }
  }

  final void enqueue(Packet packet, boolean first) {
    if (first) {
      packets.addFirst(packet);
    } else {
      packets.addLast(packet);
    }
    if (packets.size() == 1) {
      network.scheduler.add(this);
    }
  }

  /** Gives a packet its time: not before the one in front of it. */
  final void schedule(Packet packet, long dueNanos) {
    lastDueNanos = Math.max(lastDueNanos, dueNanos);
    packet.dueNanos = lastDueNanos;
  }

  final void clear() {
    if (!packets.isEmpty()) {
      packets.clear();
      network.scheduler.remove(this);
    }
  }

  final Deque<Packet> packets() {
    return packets;
  }

  @Override
  final boolean isDeliverable() {
    return !packets.peekFirst().held;
  }

  @Override
  public final long dueNanos() {
    return packets.peekFirst().dueNanos;
  }

  @Override
  final Actor make() {
    network.scheduler.touch(head, true);
    if (packets.size() == 1) {
      network.scheduler.touch(tail, true); // whether another follows decides what can happen next
    }
    Packet packet = packets.peekFirst();
    if (packet.lost) {
      sendAgain(packet);
      return null;
    }
    packets.pollFirst();
    if (packets.isEmpty()) {
      network.scheduler.remove(this);
    }
    if (packet.twice) {
      enqueue(new Packet(packet.kind, packet.bytes), true);
    }
    arrive(packet);
    return null;
  }

  private void sendAgain(Packet packet) {
    packet.lost = false;
    if (packet.losses > SimulatedNetwork.lossesMax(packet)) {
      clear();
      giveUp(packet);
      return;
    }
    network.transmit(this, packet);
  }

  @Override
  public String text() {
    Packet first = packets.peekFirst();
    return first == null ? "" : first.toString();
  }
}
