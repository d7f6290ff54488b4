package org.wsalab.provider.simulated;

import java.util.Optional;
import java.util.function.Supplier;
import org.wsalab.provider.Provider;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;
import org.wsalab.provider.emulated.EmulatedStack;

/** The provider {@code simulated}: a network in memory, with Winsock's rules on top. */
public final class SimulatedProvider implements Provider {
  private final Supplier<Chooser> choosers;
  private final long seed;

  /** The one of the service: what happens next is what surprises nobody. */
  public SimulatedProvider() {
    this(() -> null);
  }

  /** One whose sessions each get a chooser of their own; null stands for the steady one. */
  public SimulatedProvider(Supplier<Chooser> choosers) {
    this(choosers, Seed.ofThisRun());
  }

  /** The same with a seed for the network's chance, whatever {@code WSALAB_SEED} says. */
  public SimulatedProvider(Supplier<Chooser> choosers, long seed) {
    this.choosers = choosers;
    this.seed = seed;
  }

  @Override
  public String name() {
    return "simulated";
  }

  @Override
  public String description() {
    return "a network in memory with virtual time, with Winsock's rules on top";
  }

  @Override
  public Optional<String> unavailable() {
    return Optional.empty();
  }

  @Override
  public Stack open(Settings settings) {
    return new EmulatedStack(new SimulatedTransport(choosers.get(), seed), settings);
  }
}
