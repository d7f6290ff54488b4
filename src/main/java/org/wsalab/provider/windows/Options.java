package org.wsalab.provider.windows;

import java.util.Optional;

/** What can be said of these providers on the command line, in system properties. */
final class Options {
  private Options() {}

  /** The command that starts a host. */
  static Optional<String> host() {
    return text("wsalab.host");
  }

  /** The path of another Winsock DLL. */
  static Optional<String> dll() {
    return text("wsalab.dll");
  }

  private static Optional<String> text(String property) {
    return Optional.ofNullable(System.getProperty(property)).filter(text -> !text.isBlank());
  }
}
