package org.wsalab.provider;

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

  /** Opens a Winsock for one session. Only to be called where {@link #unavailable} is empty. */
  Stack open(Settings settings);
}
