package org.wsalab.provider;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A kind of Winsock that the lab can run on, such as {@code linux}. Registered as a Java service.
 */
public interface Provider {
  /** The name for {@code --provider}. */
  String name();

  /** One line about what it is. */
  String description();

  /** Why it cannot run here, or nothing when it can. */
  Optional<String> unavailable();

  /** The options of the command line that say which Winsock it is, such as {@code --dll PATH}. */
  default List<String> options() {
    return List.of();
  }

  /**
   * Writes the program that has to run on another machine so that this provider can be used from
   * here.
   *
   * @throws ProviderFailedException when there is no such program, or it cannot be made here
   */
  default void writeHost(Path file) throws IOException {
    throw new ProviderFailedException("provider " + name() + " needs no host on another machine");
  }

  /** Opens a Winsock for one session. Only to be called where {@link #unavailable} is empty. */
  Stack open(Settings settings);
}
