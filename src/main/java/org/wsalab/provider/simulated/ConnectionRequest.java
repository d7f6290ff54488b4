package org.wsalab.provider.simulated;

/**
 * A request for a connection that arrives at a host, where somebody may listen at the address.
 *
 * @param client who asks
 * @param at the host
 * @param target the address that is asked for
 */
record ConnectionRequest(SimulatedStream client, Host at, Address target) {
  /** Lets a new half of a connection answer: it is granted, or refused. */
  void answer() {
    SimulatedStream listening = listening();
    boolean toItself = target.equals(client.local);
    boolean granted = !toItself && listening != null && listening.backlog().hasRoom();
    SimulatedStream half = new SimulatedStream(this);
    if (granted) {
      listening.backlog().grant(half);
    } else {
      half.send(Packet.Kind.RST);
    }
  }

  private SimulatedStream listening() {
    for (SimulatedEndpoint taker : at.takers(true, target)) {
      if (taker instanceof SimulatedStream stream && stream.isListening()) {
        return stream;
      }
    }
    return null;
  }
}
