package org.wsalab.provider.linux;

import java.util.Locale;
import java.util.Optional;
import org.wsalab.provider.Provider;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;
import org.wsalab.provider.emulated.EmulatedStack;

/** The provider {@code linux}: kernel sockets with Winsock's rules on top. */
public final class LinuxProvider implements Provider {
  @Override
  public String name() {
    return "linux";
  }

  @Override
  public String description() {
    return "kernel sockets of Linux, with Winsock's rules on top";
  }

  @Override
  public Optional<String> unavailable() {
    String system = System.getProperty("os.name");
    String machine = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
    if (!system.equals("Linux")) {
      return Optional.of("it needs Linux, and this is " + system);
    }
    return machine.contains("64")
        ? Optional.empty()
        : Optional.of("it needs a 64-bit machine, and this is " + machine);
  }

  @Override
  public Stack open(Settings settings) {
    return new EmulatedStack(new LinuxTransport(), settings);
  }
}
