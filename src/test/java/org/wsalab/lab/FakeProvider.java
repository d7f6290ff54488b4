package org.wsalab.lab;

import java.util.Optional;
import org.wsalab.provider.Provider;
import org.wsalab.provider.Settings;
import org.wsalab.provider.Stack;

/**
 * A Winsock in memory that behaves as far as the lab's tests need: one host, streams, no options.
 */
final class FakeProvider implements Provider {
  private final String name;
  private final String unavailable;

  FakeProvider() {
    this("fake", null);
  }

  FakeProvider(String name, String unavailable) {
    this.name = name;
    this.unavailable = unavailable;
  }

  /** A session on a fake, without a word to standard error. */
  static Lab open() {
    return Lab.open(new FakeProvider(), LabOptions.DEFAULTS.withReport(words -> {}));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public String description() {
    return "a Winsock in memory for tests";
  }

  @Override
  public Optional<String> unavailable() {
    return Optional.ofNullable(unavailable);
  }

  @Override
  public Stack open(Settings settings) {
    return new FakeStack(settings);
  }
}
