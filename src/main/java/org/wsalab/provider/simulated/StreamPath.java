package org.wsalab.provider.simulated;

import org.wsalab.provider.Network;

/** One direction of a connection, from a sending side on. */
final class StreamPath extends PacketPath {
  private final SimulatedStream sender;
  private final SendingSide side;
  private final Address target;

  StreamPath(SimulatedStream sender, SendingSide side, Address target) {
    super(
        sender.transport.network,
        sender.host,
        sender.transport.network.hostFor(sender.host, target));
    this.sender = sender;
    this.side = side;
    this.target = target;
  }

  @Override
  boolean isReliable() {
    return true;
  }

  @Override
  void arrive(Packet packet) {
    if (packet.kind == Packet.Kind.SYN) {
      sender.transport.touchPort(target.port(), false);
      new ConnectionRequest(sender, to, target).answer();
    } else {
      side.arrived(packet);
    }
  }

  @Override
  Network.Traffic describe() {
    String source = sender.local.toString();
    return new Network.Traffic(from.name, to.name, source, target.toString(), false);
  }

  @Override
  void effect(Packet packet, Network.Effect effect) {
    // TCP puts into order what comes twice or too early
  }

  @Override
  void giveUp(Packet packet) {
    sender.timedOut();
  }

  @Override
  public String actorName() {
    return sender.local + " -> " + target;
  }
}
