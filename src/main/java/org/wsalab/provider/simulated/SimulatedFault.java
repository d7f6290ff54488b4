package org.wsalab.provider.simulated;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.wsalab.provider.Network;

/** A fault of the simulated network, with the packets that it holds. */
final class SimulatedFault implements Network.Fault {
  private record Held(PacketPath path, Packet packet) {}

  private final SimulatedNetwork network;
  private final Predicate<Network.Traffic> which;
  final Network.Effect effect;
  private final List<Held> held = new ArrayList<>();

  SimulatedFault(
      SimulatedNetwork network, Predicate<Network.Traffic> which, Network.Effect effect) {
    this.network = network;
    this.which = which;
    this.effect = effect;
  }

  boolean concerns(Network.Traffic packet) {
    return which.test(packet);
  }

  void hold(PacketPath path, Packet packet) {
    packet.held = true;
    held.add(new Held(path, packet));
  }

  @Override
  public void close() {
    network.remove(this);
    for (Held each : held) {
      each.packet.held = false;
      network.transmit(each.path, each.packet);
    }
    held.clear();
  }
}
