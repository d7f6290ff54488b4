package org.wsalab;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The programs of this machine, of which some tests need one that is not everywhere. */
public final class Installed {
  private Installed() {}

  /** Where a program is; that of a service need not be on the path. */
  public static Optional<Path> program(String name) {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(Stream.of(path.split(File.pathSeparator)), Stream.of("/usr/sbin"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Skips the test, saying why, where one of these programs is missing. */
  public static void required(String... programs) {
    for (String name : programs) {
      assumeTrue(program(name).isPresent(), () -> "skipped: " + name + " is not installed");
    }
  }
}
