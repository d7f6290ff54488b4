package org.wsalab.provider.windows;

import java.util.List;
import java.util.Map;

/**
 * How a host is started.
 *
 * @param words the program and its arguments
 * @param environment what is set for it, beside what the lab has itself
 * @param removed what is not set for it
 */
record HostCommand(List<String> words, Map<String, String> environment, List<String> removed) {
  /** Keeps collections of its own. */
  HostCommand {
    words = List.copyOf(words);
    environment = Map.copyOf(environment);
    removed = List.copyOf(removed);
  }

  /** A command that runs in the lab's own environment. */
  static HostCommand of(List<String> words) {
    return new HostCommand(words, Map.of(), List.of());
  }

  ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(words);
    removed.forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    return builder;
  }
}
