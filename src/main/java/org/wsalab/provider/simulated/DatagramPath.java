package org.wsalab.provider.simulated;

import org.wsalab.provider.Network;

/** The way of datagrams from one socket to one address. */
final class DatagramPath extends PacketPath {
  private final SimulatedDatagrams from;
  private final Address target;

  DatagramPath(SimulatedDatagrams from, Address target) {
    super(from.transport.network, from.host, from.transport.network.hostFor(from.host, target));
    this.from = from;
    this.target = target;
  }

  void send(byte[] bytes) {
    send(new Packet(Packet.Kind.DATAGRAM, bytes));
  }

  @Override
  boolean isReliable() {
    return false;
  }

  @Override
  void arrive(Packet packet) {
    if (to == null) {
      return; // nobody has the address
    }
    Address source = from.sourceFor(target);
    from.transport.touchPort(target.port(), false);
    for (SimulatedEndpoint taker : to.takers(false, target)) {
      SimulatedDatagrams datagrams = (SimulatedDatagrams) taker;
      if (datagrams.hears(source)) {
        datagrams.arrive(packet.bytes, source);
        return;
      }
    }
    from.unreachable();
  }

  @Override
  Network.Traffic describe() {
    String source = String.valueOf(from.sourceFor(target));
    return new Network.Traffic(from.host.name, to.name, source, target.toString(), true);
  }

  @Override
  void effect(Packet packet, Network.Effect effect) {
    packet.twice = effect == Network.Effect.DUPLICATE;
    packet.first = effect == Network.Effect.OVERTAKE;
  }

  @Override
  void giveUp(Packet packet) {
    // it is lost
  }

  @Override
  public String actorName() {
    return (from.local == null ? "?" : from.local) + " -> " + target;
  }
}
