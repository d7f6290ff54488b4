package org.wsalab.provider.simulated;

import java.util.ArrayList;
import java.util.List;

/** The hosts, and what the way from one to another does to packets. */
final class SimulatedNetwork {
  private static final long SECOND = 1_000_000_000;

  /** When TCP sends again what was lost, at first; then it waits twice as long each time. */
  private static final long RETRY_NANOS = 300_000_000;

  private static final long CONNECT_RETRY_NANOS = 3 * SECOND;
  private static final int LOSSES_MAX = 5;
  private static final int CONNECT_LOSSES_MAX = 2;

  final Scheduler scheduler;
  private final Host home = new Host("home");
  private final List<Host> hosts = new ArrayList<>(List.of(home));
  private final Chance chance;

  SimulatedNetwork(Scheduler scheduler, long seed) {
    this.scheduler = scheduler;
    this.chance = new Chance(seed);
  }

  /** The host of sockets that are bound to no other. */
  Host home() {
    return home;
  }

  /** The host that has an address and can be bound to it there, or null. */
  Host hostAt(Address address) {
    if (address.isLoopback()) {
      return home;
    }
    for (Host host : hosts) {
      if (host.has(address)) {
        return host;
      }
    }
    return null;
  }

  /** The host that packets from one get to, or null when nobody has the address. */
  Host hostFor(Host from, Address address) {
    return address.isLoopback() || address.isAny() ? from : hostAt(address);
  }

  /** Whether there is a way from a host to an address, whoever may be there. */
  boolean isRouted(Host from, Address address) {
    return !address.isGroup() && from.sourceFor(address) != null;
  }

  /** How often a packet may be lost before nobody sends it again. */
  static int lossesMax(Packet packet) {
    return packet.kind == Packet.Kind.SYN ? CONNECT_LOSSES_MAX : LOSSES_MAX;
  }

  /** Decides when a packet arrives, or that it is lost or held. */
  void transmit(PacketPath path, Packet packet) {
    if (path.to == null) {
      lose(path, packet);
    } else {
      path.schedule(packet, scheduler.nanoTime());
    }
  }

  private void lose(PacketPath path, Packet packet) {
    long first = packet.kind == Packet.Kind.SYN ? CONNECT_RETRY_NANOS : RETRY_NANOS;
    packet.lost = true;
    if (path.isReliable()) {
      path.schedule(packet, scheduler.nanoTime() + (first << packet.losses));
      packet.losses++;
    }
  }
}
