package org.wsalab.provider.simulated;

import java.util.List;

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
    List<SimulatedEndpoint> takers = to.takers(false, target);
    for (SimulatedEndpoint taker : takers) {
      SimulatedDatagrams datagrams = (SimulatedDatagrams) taker;
      if (datagrams.hears(source)) {
        datagrams.arrive(packet.bytes, source);
        return;
      }
    }
    if (takers.isEmpty()) {
      from.unreachable();
    }
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
