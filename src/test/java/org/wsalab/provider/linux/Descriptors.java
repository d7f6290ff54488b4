package org.wsalab.provider.linux;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The open descriptors of this process, of the kinds that the provider opens. */
final class Descriptors {
  private Descriptors() {}

  /** Sockets, epoll instances and eventfds, each as {@code 17 -> socket:[4711]}. */
  static List<String> ofNetwork() {
    List<String> found = new ArrayList<>();
    try (var open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : open) {
        String target = target(descriptor);
        if (target.startsWith("socket:") || target.startsWith("anon_inode:[event")) {
          found.add(descriptor.getFileName() + " -> " + target);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    found.sort(null);
    return found;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return ""; // closed since the directory was read, such as the directory itself
    }
  }
}
