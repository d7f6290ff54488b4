package org.wsalab.provider.simulated;

/** How a request for a connection is answered, and whether one may be made. */
final class Connecting {
  private Connecting() {}

  /** A request arrives at a host, where somebody may listen at the address. */
  static void request(SimulatedStream client, Host at, Address target) {
    SimulatedStream listening = listener(at, target);
    boolean toItself = target.equals(client.local);
    if (toItself || listening == null || !listening.hasRoom()) {
      client.answerAt(target).refuse();
    } else {
      listening.grant(client, target);
    }
  }

  private static SimulatedStream listener(Host at, Address target) {
    for (SimulatedEndpoint taker : at.takers(true, target)) {
      if (taker instanceof SimulatedStream stream && stream.isListening()) {
        return stream;
      }
    }
    return null;
  }

  /** Whether there is a connection between a socket's address and another one already. */
  static boolean isConnected(SimulatedStream client, Address target) {
    Host there = client.transport.network.hostFor(client.host, target);
    return hasConnection(client.host, client.local, target)
        || hasConnection(there, target, client.local);
  }

  private static boolean hasConnection(Host at, Address from, Address to) {
    if (at == null) {
      return false;
    }
    for (SimulatedEndpoint each : at.at(true, from)) {
      if (((SimulatedStream) each).connects(from, to)) {
        return true;
      }
    }
    return false;
  }
}
