package org.wsalab.cucumber;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.When;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.wsalab.provider.Network;
import org.wsalab.provider.Network.Effect;
import org.wsalab.provider.Network.Traffic;
import org.wsalab.provider.Snapshot.SocketLine;
import org.wsalab.winsock.Meaning;
import org.wsalab.winsock.SOCKET;

/** Hosts, links and faults, for a provider that brings its own network. */
public final class NetworkSteps {
  private static final long NANOS_PER_MS = 1_000_000;

  private final World world;
  private final Map<String, Network.Fault> faults = new LinkedHashMap<>();

  /** For one scenario. */
  public NetworkSteps(World world) {
    this.world = world;
  }

  /** Adds a host. */
  @Given("a host {name} at {name}")
  @Meaning(
      "adds a host to the network, or a further address to a host; a socket is on the host whose"
          + " address it is bound to, and else on host `\"home\"`, which is at 10.0.0.1; a socket that"
          + " has asked for it by WSAIoctl is told of the change")
  public void host(String name, String address) {
    understood(() -> network().addHost(name, address));
  }

  /** Gives a link its latency. */
  @Given("the link from {name} to {name} takes {milliseconds}")
  @Meaning(
      "packets from the one host to the other are so long on their way; the way back is a link")
  public void latency(String from, String to, int milliseconds) {
    understood(() -> network().setLatency(from, to, milliseconds * NANOS_PER_MS));
  }

  /** Gives a link its bandwidth. */
  @Given("the link from {name} to {name} carries {int} bytes a second")
  @Meaning("packets from the one host to the other leave one after the other, as fast as this")
  public void bandwidth(String from, String to, int bytesPerSecond) {
    understood(() -> network().setBandwidth(from, to, bytesPerSecond));
  }

  /** Makes a link lose all. */
  @Given("the link from {name} to {name} loses everything")
  @Meaning("every packet from the one host to the other is lost; TCP sends what is lost again")
  public void loses(String from, String to) {
    fault(linkName(from, to), traffic -> isBetween(traffic, from, to), Effect.LOSE);
  }

  /** Makes a link lose some. */
  @Given("the link from {name} to {name} loses {int}%")
  @Meaning("so many packets of a hundred are lost, by chance and the seed (`WSALAB_SEED`)")
  public void losesSome(String from, String to, int percent) {
    Network network = network();
    fault(
        linkName(from, to),
        traffic -> isBetween(traffic, from, to) && network.chance(percent),
        Effect.LOSE);
  }

  /** Repairs a link. */
  @When("the link from {name} to {name} is whole again")
  @Meaning("no packet is lost any more; what TCP sends again arrives when it does so")
  public void whole(String from, String to) {
    over(linkName(from, to));
  }

  /** Holds packets. */
  @Given("packets to {socket} are held")
  @Meaning("whatever is sent to the socket waits on its way from now on")
  public void held(SOCKET socket) {
    fault("to " + socket.name(), to(socket), Effect.HOLD);
  }

  /** Releases packets. */
  @When("packets to {socket} are released")
  @Meaning("what was held arrives, in its order")
  public void released(SOCKET socket) {
    over("to " + socket.name());
  }

  /** Loses packets. */
  @Given("packets to {socket} are lost")
  @Meaning("whatever is sent to the socket is lost from now on; TCP sends it again")
  public void lost(SOCKET socket) {
    fault("to " + socket.name(), to(socket), Effect.LOSE);
  }

  /** Lets packets through again. */
  @When("packets to {socket} pass again")
  @Meaning("nothing that is sent to the socket is lost or disturbed any more")
  public void pass(SOCKET socket) {
    over("to " + socket.name());
  }

  /** Doubles datagrams. */
  @Given("datagrams to {socket} arrive twice")
  @Meaning("each datagram that is sent to the socket from now on arrives two times")
  public void twice(SOCKET socket) {
    fault("to " + socket.name(), to(socket), Effect.DUPLICATE);
  }

  /** Lets datagrams overtake. */
  @Given("datagrams to {socket} overtake each other")
  @Meaning("a datagram arrives before those that are on their way to the socket already")
  public void overtake(SOCKET socket) {
    fault("to " + socket.name(), to(socket), Effect.OVERTAKE);
  }

  private Network network() {
    return world
        .lab()
        .network()
        .orElseThrow(
            () ->
                world.failure(
                    "a network of the scenario's own",
                    "provider "
                        + world.lab().provider()
                        + " has none; tag the scenario with @simulated"));
  }

  private void understood(Runnable change) {
    try {
      change.run();
    } catch (IllegalArgumentException e) {
      throw world.failure("a step that the network understands", e.getMessage());
    }
  }

  private void fault(String name, Predicate<Traffic> which, Effect effect) {
    over(name);
    faults.put(name, network().add(which, effect));
  }

  private void over(String name) {
    Network.Fault fault = faults.remove(name);
    if (fault != null) {
      fault.close();
    }
  }

  private static String linkName(String from, String to) {
    return "from " + from + " to " + to;
  }

  private static boolean isBetween(Traffic traffic, String from, String to) {
    return traffic.fromHost().equals(from) && traffic.toHost().equals(to);
  }

  /** What goes to the address of a socket, and from its peer when it has one. */
  private Predicate<Traffic> to(SOCKET socket) {
    SocketLine line =
        world.lab().snapshot().sockets().stream()
            .filter(each -> each.handle().equals(socket))
            .findFirst()
            .orElseThrow();
    return traffic ->
        traffic.to().equals(line.local())
            && (line.peer().isEmpty() || traffic.from().equals(line.peer()));
  }
}
