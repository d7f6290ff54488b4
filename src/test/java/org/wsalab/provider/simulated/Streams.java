package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinSock2.AF_INET;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.ArrayList;
import java.util.List;
import org.wsalab.provider.Network;
import org.wsalab.winsock.sockaddr;
import org.wsalab.winsock.sockaddr_in;

/** Streams without sockets above them, on a network of their own, and what is delivered there. */
final class Streams {
  /**
   * What has arrived.
   *
   * @param text the packet
   * @param writes the objects that its arrival has written
   */
  record Delivery(String text, long writes) {
    boolean writes(SimulatedEndpoint endpoint) {
      return (writes >> endpoint.object & 1) != 0;
    }
  }

  final SimulatedTransport transport = new SimulatedTransport(this::choose, 1);
  private final List<Delivery> deliveries = new ArrayList<>();
  private Move last;
  private String lastText;

  /** Whoever can go on does, then what can arrive, and a limit is reached when nothing else can. */
  private int choose(List<Move> moves) {
    note();
    last = moves.get(0);
    lastText = last.text();
    return 0;
  }

  private void note() {
    if (last != null && last.kind() == Move.Kind.DELIVERY) {
      deliveries.add(new Delivery(lastText, last.writes()));
    }
    last = null;
  }

  /** Lets all arrive that is on its way, without time passing; gives what has arrived. */
  List<Delivery> arrive() {
    deliveries.clear();
    transport.turns().settle();
    note();
    return List.copyOf(deliveries);
  }

  /** The same in words. */
  List<String> arrivals() {
    return arrive().stream().map(Delivery::text).toList();
  }

  /** Holds what is sent from the address of a stream, until the fault is closed. */
  Network.Fault holdFrom(SimulatedStream sender) {
    String from = sender.local.toString();
    return transport.network.add(packet -> packet.from().equals(from), Network.Effect.HOLD);
  }

  SimulatedStream open() {
    return (SimulatedStream) transport.open(AF_INET, SOCK_STREAM).endpoint();
  }

  /** One that listens at an address of the loopback. */
  SimulatedStream listening(int backlog) {
    SimulatedStream listening = open();
    listening.bind(address(Address.loopback(false)));
    listening.listen(backlog);
    return listening;
  }

  /** A new one that has asked for a connection, of which nothing has arrived. */
  SimulatedStream connecting(SimulatedStream listening) {
    SimulatedStream client = open();
    client.connect(address(listening.local));
    return client;
  }

  /** The other half of the connection that a listening one has for a client. */
  SimulatedStream accepted(SimulatedStream listening) {
    arrive();
    return (SimulatedStream) listening.accept().endpoint();
  }

  static sockaddr address(Address address) {
    sockaddr_in written = new sockaddr_in();
    address.writeTo(written);
    return written;
  }

  static sockaddr address(String host, int port) {
    return address(Address.of(host).withPort(port));
  }
}
