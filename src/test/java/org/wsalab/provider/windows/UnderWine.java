package org.wsalab.provider.windows;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What tests under Wine have in common. */
public final class UnderWine {
  private UnderWine() {}

  /** Skips the test, saying why, where Wine cannot be used. */
  public static void required() {
    Optional<String> missing = new WineProvider().unavailable();
    assumeTrue(missing.isEmpty(), () -> "skipped: " + missing.orElseThrow());
  }

  /**
   * A program of Windows, in the lab's own Wine. A host runs beside it: then the program need not
   * wait for Wine to come up, and Wine's services do not hold on to its streams.
   */
  public static ProcessBuilder program(String... words) {
    version();
    HostCommand host = new Wine(System.getenv()).host(Optional.empty());
    List<String> started = new ArrayList<>(List.of(host.words().get(0)));
    started.addAll(List.of(words));
    return new HostCommand(started, host.environment(), host.removed()).builder();
  }

  /** A path of this machine as programs in Wine name it. */
  public static String path(Path path) {
    return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
  }

  /** What there is: {@code Wine 8.0}. */
  public static String version() {
    try (Dll dll = Hosts.take(new Wine(System.getenv()).host(Optional.empty()))) {
      return dll.system();
    }
  }

  /** The process of the host that this one has started last. */
  static ProcessHandle host() {
    return Children.last(command -> command.contains("wine"));
  }
}
