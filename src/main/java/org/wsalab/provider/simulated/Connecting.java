package org.wsalab.provider.simulated;

/** How a request for a connection is answered. */
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
}
