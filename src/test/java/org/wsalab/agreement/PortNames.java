package org.wsalab.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import org.wsalab.provider.Snapshot;
import org.wsalab.provider.Snapshot.SocketLine;

/** Names for ports, since each side chooses its own: that of the oldest socket which has it. */
final class PortNames {
  private final Map<String, String> names = new LinkedHashMap<>();

  PortNames(Snapshot snapshot) {
    for (SocketLine line : snapshot.sockets()) {
      if (!line.local().isEmpty()) {
        names.putIfAbsent(line.protocol() + port(line.local()), line.name());
      }
    }
  }

  private static int port(String address) {
    return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
  }

  /**
   * For an address of a protocol {@code 127.0.0.1:socket#3}; of a port that no socket has any more,
   * {@code 127.0.0.1:gone}.
   */
  String name(String protocol, String address) {
    if (address.isEmpty()) {
      return "";
    }
    int port = port(address);
    String host = address.substring(0, address.lastIndexOf(':') + 1);
    return host + (port == 0 ? "0" : names.getOrDefault(protocol + port, "gone"));
  }
}
