package org.wsalab.explore;

import java.lang.reflect.Proxy;
import java.util.Optional;
import org.wsalab.lab.Lab;
import org.wsalab.lab.LabOptions;
import org.wsalab.lab.ReflectiveCall;
import org.wsalab.provider.Provider;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;
import org.wsalab.provider.simulated.SimulatedProvider;
import org.wsalab.winsock.Winsock;

/** The session in which a setup is made for the first time; it is the current one meanwhile. */
final class SetupLab implements AutoCloseable {
  private final Lab before = Lab.ifOpen().orElse(null);
  private final Lab lab;

  SetupLab(LabOptions options, Setup setup) {
    lab = Lab.open(new Recorded(setup), options.withStartup(false));
  }

  /** Makes the calls; all that comes of them has arrived when this returns. */
  void make(Runnable calls) {
    Lab.use(lab);
    calls.run();
  }

  @Override
  public void close() {
    lab.close();
    Lab.use(before);
  }

  /** The simulated network, with a setup that takes the calls down. */
  private static final class Recorded implements Provider {
    private final SimulatedProvider simulated = new SimulatedProvider(Steering::new);
    private final Setup setup;

    Recorded(Setup setup) {
      this.setup = setup;
    }

    @Override
    public String name() {
      return simulated.name();
    }

    @Override
    public String description() {
      return simulated.description();
    }

    @Override
    public Optional<String> unavailable() {
      return simulated.unavailable();
    }

    @Override
    public Stack open(Settings settings) {
      Stack stack = simulated.open(settings);
      Winsock recording = setup.recording(stack.winsock(), stack.turns());
      return (Stack)
          Proxy.newProxyInstance(
              Stack.class.getClassLoader(),
              new Class<?>[] {Stack.class},
              (proxy, method, given) ->
                  method.getName().equals("winsock")
                      ? recording
                      : ReflectiveCall.make(method, stack, given));
    }
  }
}
