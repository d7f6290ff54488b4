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
  final Scheduler scheduler;
  final SimulatedNetwork network;
  private final int ports;

  SimulatedTransport(Chooser chooser, long seed) {
    scheduler = new Scheduler(chooser);
    network = new SimulatedNetwork(scheduler, seed);
    ports = scheduler.newObject();
  }

  /** A port was chosen, which decides what others will get. */
  void touchPorts() {
    scheduler.touch(ports, true);
  }

  /** A port was looked at, or given to somebody; ports share bits with other objects. */
  void touchPort(int port, boolean write) {
    scheduler.touch(port, write);
  }

  @Override
  public Opened open(int af, int type) {
    boolean v6 = af == AF_INET6;
    return Opened.of(
        type == SOCK_STREAM ? new SimulatedStream(this, v6) : new SimulatedDatagrams(this, v6));
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
