package org.wsalab.provider.simulated;

import static org.wsalab.winsock.WinSock2.AF_INET6;
import static org.wsalab.winsock.WinSock2.SOCK_STREAM;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.wsalab.provider.Network;
import org.wsalab.provider.Turns;
import org.wsalab.provider.emulated.Endpoint;
import org.wsalab.provider.emulated.Parker;
import org.wsalab.provider.emulated.Transport;
import org.wsalab.provider.emulated.Watch;

/** A network in memory, for one session. */
final class SimulatedTransport implements Transport {
  /**
   * Ports are objects with numbers of their own, which several share: above those of what a small
   * scene is made of, so that a port is seldom taken for something that every call looks at.
   */
  private static final int PORTS = 40;

  private static final int PORT_BITS = 16;

  final Scheduler scheduler;
  final SimulatedNetwork network;
  private final int sockets;
  private int opened;

  SimulatedTransport(Chooser chooser, long seed) {
    scheduler = new Scheduler(chooser);
    network = new SimulatedNetwork(scheduler, seed);
    sockets = scheduler.newObject();
  }

  /** A port was looked at, or given to somebody. */
  void touchPort(int port, boolean write) {
    scheduler.touch(PORTS + port % PORT_BITS, write);
  }

  @Override
  public Opened open(int af, int type) {
    boolean v6 = af == AF_INET6;
    SimulatedEndpoint endpoint =
        type == SOCK_STREAM ? new SimulatedStream(this, v6) : new SimulatedDatagrams(this, v6);
    endpoint.ordinal = opened++;
    scheduler.touch(sockets, true); // who is opened first decides which ports they get
    return Opened.of(endpoint);
  }

  /** News are told when they come, so that there is nothing to watch. */
  private static final class NoWatch implements Watch {
    @Override
    public void add(Endpoint endpoint) {
      // it tells by itself
    }

    @Override
    public void remove(Endpoint endpoint) {
      // likewise
    }

    @Override
    public boolean takeIn() {
      return true;
    }

    @Override
    public void close() {
      // there is nothing
    }
  }

  @Override
  public Watch watch() {
    return new NoWatch();
  }

  @Override
  public Parker parker() {
    return new SimulatedParker(scheduler);
  }

  @Override
  public long nanoTime() {
    return scheduler.nanoTime();
  }

  @Override
  public Optional<Network> network() {
    return Optional.of(network);
  }

  @Override
  public Turns turns() {
    return scheduler;
  }

  @Override
  public void sleep(
      Parker parker, List<Watch> watches, List<Interest> interests, long timeoutNanos) {
    if (parker != null) {
      BooleanSupplier condition = interests.isEmpty() ? null : () -> isAnyReady(interests);
      scheduler.sleep((SimulatedParker) parker, condition, objects(interests), timeoutNanos);
    }
  }

  private static long objects(List<Interest> interests) {
    long objects = 0;
    for (Interest interest : interests) {
      objects |= 1L << ((SimulatedEndpoint) interest.endpoint()).object;
    }
    return objects;
  }

  private static boolean isAnyReady(List<Interest> interests) {
    for (Interest interest : interests) {
      if (((SimulatedEndpoint) interest.endpoint()).mayGoOn(interest.conditions())) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void close() {
    scheduler.close();
  }
}
