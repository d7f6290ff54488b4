package org.wsalab.provider.simulated;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A machine in the simulated network: its name, its addresses, and who is bound to its ports. */
final class Host {
  /** Where Windows begins to give out ports by itself. */
  private static final int FIRST_PORT = 49152;

  /** How many ports there are that it gives out. */
  static final int FREE_PORTS = 65536 - FIRST_PORT;

  final String name;
  private final List<Address> addresses = new ArrayList<>();
  private final Map<Port, List<SimulatedEndpoint>> bound = new LinkedHashMap<>();

  /** What is bound: a port of one of the two kinds of socket, in one family. */
  private record Port(boolean stream, boolean v6, int number) {}

  Host(String name) {
    this.name = name;
  }

  void add(Address address) {
    addresses.add(address);
  }

  boolean has(Address address) {
    return address.isLoopback() || addresses.contains(address.host());
  }

  /** The address that packets to {@code peer} come from; null when there is none of its family. */
  Address sourceFor(Address peer) {
    if (peer.isLoopback()) {
      return Address.loopback(peer.v6());
    }
    for (Address address : addresses) {
      if (address.v6() == peer.v6()) {
        return address;
      }
    }
    return null;
  }

  /** The endpoints bound to an address exactly; the oldest first. */
  List<SimulatedEndpoint> boundTo(boolean stream, Address address) {
    List<SimulatedEndpoint> found = new ArrayList<>();
    for (SimulatedEndpoint each : at(stream, address)) {
      if (each.local.equals(address)) {
        found.add(each);
      }
    }
    return found;
  }

  /** Who takes what is sent to an address: an endpoint bound to it before one bound to all. */
  List<SimulatedEndpoint> takers(boolean stream, Address address) {
    List<SimulatedEndpoint> found = boundTo(stream, address);
    found.addAll(boundTo(stream, Address.any(address.v6(), address.port())));
    return found;
  }

  /** The endpoints that have the port of an address; the oldest first. */
  List<SimulatedEndpoint> at(boolean stream, Address address) {
    return bound.getOrDefault(new Port(stream, address.v6(), address.port()), List.of());
  }

  void bind(SimulatedEndpoint endpoint, Address address) {
    endpoint.host = this;
    endpoint.local = address;
    bound.computeIfAbsent(port(endpoint), port -> new ArrayList<>(1)).add(endpoint);
  }

  /** Gives an address up. */
  void release(SimulatedEndpoint endpoint) {
    Port port = port(endpoint);
    List<SimulatedEndpoint> there = bound.get(port);
    if (there != null && there.remove(endpoint) && there.isEmpty()) {
      bound.remove(port);
    }
  }

  private static Port port(SimulatedEndpoint endpoint) {
    return new Port(endpoint.isStream(), endpoint.local.v6(), endpoint.local.port());
  }

  /** The ports that a system gives out by itself, one after the other and over again. */
  static int freePort(int number) {
    return FIRST_PORT + number % FREE_PORTS;
  }

  /** Whether somebody has a port already, in either family. */
  boolean isTaken(boolean stream, int port) {
    return bound.containsKey(new Port(stream, false, port))
        || bound.containsKey(new Port(stream, true, port));
  }

  @Override
  public String toString() {
    return name;
  }
}
