package org.wsalab.provider.windows;

import java.util.ArrayList;
import java.util.List;
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

  /** Which file the Winsock DLL is, for a message. */
  static String dllName() {
    return dll().orElse(Dll.WINSOCK + ".dll");
  }

  /** What was said on the command line; of the host only where it means something. */
  static List<String> given(boolean hosted) {
    List<String> given = new ArrayList<>();
    host().filter(command -> hosted).ifPresent(command -> given.addAll(List.of("--host", command)));
    dll().ifPresent(path -> given.addAll(List.of("--dll", path)));
    return given;
  }

  private static Optional<String> text(String property) {
    return Optional.ofNullable(System.getProperty(property)).filter(text -> !text.isBlank());
  }
}
