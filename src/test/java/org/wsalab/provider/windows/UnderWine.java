package org.wsalab.provider.windows;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Optional;

/** What tests under Wine have in common. */
public final class UnderWine {
  private UnderWine() {}

  /** Skips the test, saying why, where Wine cannot be used. */
  public static void required() {
    Optional<String> missing = new WineProvider().unavailable();
    assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElseThrow());
  }

  /** What there is: {@code Wine 8.0}. */
  public static String version() {
    try (Dll dll = Hosts.take(new Wine(System.getenv()).host(Optional.empty()))) {
      return dll.system();
    }
  }

  /** The process of the host that this one has started last. */
  static ProcessHandle host() {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().orElse("").contains("wine"))
        .reduce((first, second) -> second)
        .orElseThrow();
  }
}
