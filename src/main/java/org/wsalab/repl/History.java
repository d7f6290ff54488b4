package org.wsalab.repl;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where what was typed is kept from one session to the next. */
final class History {
  private History() {}

  /**
   * The history file of this user: in WSALAB_HOME, else in XDG_STATE_HOME, else in {@code
   * ~/.wsalab}. Empty when its directory cannot be made; the prompt then remembers for itself only.
   */
  static Optional<Path> file(Map<String, String> environment, String userHome) {
    Path directory = directory(environment, userHome);
    try {
      Files.createDirectories(directory);
      return Optional.of(directory.resolve("history"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Path directory(Map<String, String> environment, String userHome) {
    String own = environment.getOrDefault("WSALAB_HOME", "");
    if (!own.isEmpty()) {
      return Path.of(own);
    }
    String state = environment.getOrDefault("XDG_STATE_HOME", "");
    return state.isEmpty() ? Path.of(userHome, ".wsalab") : Path.of(state, "wsalab");
  }
}
