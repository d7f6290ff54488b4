package org.wsalab.provider.simulated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.wsalab.provider.Network;

/** The hosts, and what the way from one to another does to packets. */
final class SimulatedNetwork implements Network {
  private static final long SECOND = 1_000_000_000;

  /** When TCP sends again what was lost, at first; then it waits twice as long each time. */
  private static final long RETRY_NANOS = 300_000_000;

  private static final long CONNECT_RETRY_NANOS = 3 * SECOND;
  private static final Address HOME_V4 = Address.of("10.0.0.1");
  private static final Address HOME_V6 = Address.of("fd00::1");
  private static final int LOSSES_MAX = 5;
  private static final int CONNECT_LOSSES_MAX = 2;

  /** What IP and TCP add to a packet. */
  private static final int HEADER_BYTES = 40;

  private record Ends(Host from, Host to) {}

  final Scheduler scheduler;
  private final Host home = new Host(HOME);
  private final Map<Ends, Link> links = new LinkedHashMap<>();
  private final List<SimulatedFault> faults = new ArrayList<>();
  private final List<Host> hosts = new ArrayList<>(List.of(home));
  private final Chance chance;

  /** Who is told when a host gets an address. */
  private final Set<SimulatedEndpoint> listeners = new LinkedHashSet<>();

  SimulatedNetwork(Scheduler scheduler, long seed) {
    this.scheduler = scheduler;
    this.chance = new Chance(seed);
    home.add(HOME_V4);
    home.add(HOME_V6);
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
    boolean exists = address.isLoopback() || address.isInNetwork() || hostAt(address) != null;
    return exists && !address.isGroup() && from.sourceFor(address) != null;
  }

  // Hosts and links

  @Override
  public void addHost(String name, String address) {
    Address wanted = Address.of(address);
    Host there = hostAt(wanted);
    if (there != null) {
      throw new IllegalArgumentException(address + " is the address of host " + there);
    }
    Host host = find(name);
    if (host == null) {
      host = new Host(name);
      hosts.add(host);
    }
    host.add(wanted);
    tellListeners(host, wanted.v6());
  }

  private void tellListeners(Host host, boolean v6) {
    if (!listeners.isEmpty()) {
      scheduler.enter("a host gets an address");
      try {
        List.copyOf(listeners).forEach(each -> each.addressAdded(host, v6));
      } finally {
        scheduler.exit();
      }
    }
  }

  void addListener(SimulatedEndpoint endpoint) {
    listeners.add(endpoint);
  }

  void removeListener(SimulatedEndpoint endpoint) {
    listeners.remove(endpoint);
  }

  @Override
  public void setLatency(String from, String to, long nanos) {
    link(from, to).latencyNanos = nanos;
  }

  @Override
  public void setBandwidth(String from, String to, long bytesPerSecond) {
    link(from, to).bytesPerSecond = bytesPerSecond;
  }

  private Link link(String from, String to) {
    return links.computeIfAbsent(new Ends(required(from), required(to)), ends -> new Link());
  }

  private Host required(String name) {
    Host host = find(name);
    if (host == null) {
      throw new IllegalArgumentException("no host is named " + name + "; there are " + hosts);
    }
    return host;
  }

  private Host find(String name) {
    return hosts.stream().filter(host -> host.name.equals(name)).findFirst().orElse(null);
  }

  // Faults

  @Override
  public Fault add(Predicate<Network.Traffic> which, Effect effect) {
    SimulatedFault fault = new SimulatedFault(this, which, effect);
    faults.add(fault);
    return fault;
  }

  void remove(SimulatedFault fault) {
    faults.remove(fault);
  }

  @Override
  public boolean chance(int percent) {
    return chance.percent(percent);
  }

  // Packets

  /** How often a packet may be lost before nobody sends it again. */
  static int lossesMax(Packet packet) {
    return packet.kind == Packet.Kind.SYN ? CONNECT_LOSSES_MAX : LOSSES_MAX;
  }

  /** Decides when a packet arrives, or that it is lost or held. */
  void transmit(PacketPath path, Packet packet) {
    if (path.to == null) {
      lose(path, packet);
      return;
    }
    SimulatedFault fault = faultFor(path);
    Effect effect = fault == null ? null : fault.effect;
    if (effect == Effect.LOSE) {
      lose(path, packet);
      return;
    }
    path.schedule(packet, arrival(path, packet));
    if (effect == Effect.HOLD) {
      fault.hold(path, packet);
    } else if (effect != null) {
      path.effect(packet, effect);
    }
  }

  private SimulatedFault faultFor(PacketPath path) {
    if (faults.isEmpty()) {
      return null;
    }
    Network.Traffic seen = path.describe();
    return faults.stream().filter(fault -> fault.concerns(seen)).findFirst().orElse(null);
  }

  private long arrival(PacketPath path, Packet packet) {
    Link link = links.isEmpty() ? null : links.get(new Ends(path.from, path.to));
    long now = scheduler.nanoTime();
    return link == null ? now : link.arrival(now, packet.bytes.length + HEADER_BYTES);
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
