package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinError.WSAEADDRINUSE;
import static org.wsalab.winsock.WinError.WSAENETUNREACH;

/**
 * A stream's attempt to connect: the address that it is made from, and what is left of that when it
 * fails. What it asks for arrives as a {@link ConnectionRequest}. Its stream alone uses it.
 */
final class ConnectionAttempt {
  private final SimulatedStream client;

  /** The address before the attempt, which a failed one leaves the socket with. */
  private Address boundTo;

  ConnectionAttempt(SimulatedStream client) {
    this.client = client;
  }

  /**
   * Gives the client the address that it needs for a connection to another one: 0, or Winsock's
   * code negated when there can be none.
   */
  int begin(Address target) {
    SimulatedNetwork network = client.transport.network;
    Host from = client.host == null ? network.home() : client.host;
    if (client.local == null) {
      int result = client.bindToFreePort(from, Address.any(client.v6, 0));
      if (result < 0) {
        return result;
      }
    }
    Address source = from.sourceFor(target);
    if (source == null || !network.isRouted(from, target)) {
      return -WSAENETUNREACH;
    }
    boundTo = client.local;
    if (client.local.isAny()) {
      client.local = source.withPort(client.local.port());
    }
    if (isConnected(target)) {
      failed();
      return -WSAEADDRINUSE;
    }
    return 0;
  }

  /** It has failed: the client has the address again that it had before. */
  void failed() {
    client.local = boundTo;
  }

  /** Whether there is a connection between the client's address and another one already. */
  private boolean isConnected(Address target) {
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
