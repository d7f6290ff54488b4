package org.wsalab.provider.windows;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where programs are looked for.
 *
 * @param environment the environment that says so
 */
record SearchPath(Map<String, String> environment) {
  /** Where a program is, if it is there. */
  Optional<Path> program(String name) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      for (String file : List.of(name, name + ".exe")) {
        Path path = Path.of(folder, file);
        if (Files.isExecutable(path) && !Files.isDirectory(path)) {
          return Optional.of(path);
        }
      }
    }
    return Optional.empty();
  }
}
