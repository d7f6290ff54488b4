package org.wsalab.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.SocketLine;

/**
 * Names for ports, since each side chooses its own: that of the oldest socket which has it. A peer
 * keeps the name that it had when the connection was first seen, because the port of one that is
 * gone may be chosen again, on one side and not on the other.
 */
final class PortNames {
  private static final String GONE = "gone";

  private final Map<String, String> owners = new LinkedHashMap<>();
  private final Map<String, Peer> peers = new LinkedHashMap<>();

  /** Whom a socket is connected to: the address, and the socket that had it then. */
  private record Peer(String address, String owner) {}

  /** Those of the next snapshot; {@code before} knows the connections that are older. */
  PortNames(Snapshot snapshot, PortNames before) {
    for (SocketLine line : snapshot.sockets()) {
      if (!line.local().isEmpty()) {
        owners.putIfAbsent(line.protocol() + port(line.local()), line.name());
      }
    }
    for (SocketLine line : snapshot.sockets()) {
      if (!line.peer().isEmpty()) {
        peers.put(line.name(), before.peer(line, owner(line.protocol(), line.peer())));
      }
    }
  }

  /** None. */
  PortNames() {}

  private Peer peer(SocketLine line, String owner) {
    Peer known = peers.get(line.name());
    if (known == null || !known.address.equals(line.peer())) {
      return new Peer(line.peer(), owner);
    }
    return known.owner.equals(owner) ? known : new Peer(line.peer(), GONE);
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  private String owner(String protocol, String address) {
    int port = port(address);
    return port == 0 ? "0" : owners.getOrDefault(protocol + port, GONE);
  }

  /** Whether nobody has the port of a socket's peer any more, or somebody else. */
  boolean isPeerGone(SocketLine line) {
    Peer peer = peers.get(line.name());
    return peer == null || peer.owner.equals(GONE);
  }

  /** For the peer of a socket, as {@link #name}. */
  String peer(SocketLine line) {
    Peer peer = peers.get(line.name());
    return peer == null ? "" : host(peer.address) + peer.owner;
  }

  /**
   * For an address of a protocol {@code 127.0.0.1:socket#3}; of a port that no socket has any more,
   * {@code 127.0.0.1:gone}.
   */
  String name(String protocol, String address) {
    return address.isEmpty() ? "" : host(address) + owner(protocol, address);
  }

  private static String host(String address) {
    return address.substring(0, address.lastIndexOf(':') + 1);
  }
}
