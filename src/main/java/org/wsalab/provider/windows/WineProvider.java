package org.wsalab.provider.windows;

import java.util.List;
import java.util.Optional;
import org.wsalab.provider.Provider;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;

/** The provider {@code wine}: a host under Wine, built on first use. */
public final class WineProvider implements Provider {
  private final Wine wine = new Wine(System.getenv());

  @Override
  public String name() {
    return "wine";
  }

  @Override
  public String description() {
    return "ws2_32.dll of Wine, in a process of its own";
  }

  @Override
  public Optional<String> unavailable() {
    return wine.missing();
  }

  @Override
  public List<String> options() {
    return Options.given(false);
  }

  @Override
  public Stack open(Settings settings) {
    return new WindowsStack(Hosts.take(wine.host(Options.dll())), settings);
  }
}
