package org.wsalab.provider.windows;

import java.util.Comparator;
import java.util.function.Predicate;

/** The processes that this one has started. */
final class Children {
  private Children() {}

  /** The last to start of those whose command is such; its number need not be the highest. */
  static ProcessHandle last(Predicate<String> command) {
    return ProcessHandle.current()
        .children()
        .filter(child -> child.info().command().filter(command).isPresent())
        .max(Comparator.comparing(child -> child.info().startInstant().orElseThrow()))
        .orElseThrow();
  }
}
