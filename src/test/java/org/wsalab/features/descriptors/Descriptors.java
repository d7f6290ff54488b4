package org.wsalab.features.descriptors;

import io.cucumber.java.After;
import io.cucumber.java.Before;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** That the provider gives every descriptor of a scenario back: glue beside the lab's own. */
public final class Descriptors {
  private static final Path FOLDER = Path.of("/proc/self/fd");
  private static final long LIMIT_NANOS = TimeUnit.SECONDS.toNanos(10);

  private Map<String, String> before = Map.of();

  /** Looks before the lab is opened. */
  @Before(order = -1)
  public void look() throws IOException {
    before = open();
  }

  /**
   * Compares after the lab is closed. A thread that has still to close a descriptor of the session
   * gets the time for it.
   */
  @After(order = -1)
  public void compare() throws IOException {
    long end = System.nanoTime() + LIMIT_NANOS;
    Map<String, String> left = left();
    while (!left.isEmpty() && System.nanoTime() < end) {
      LockSupport.parkNanos(1_000_000);
      left = left();
    }
    if (!left.isEmpty()) {
      throw new AssertionError("the provider has left descriptors open: " + left);
    }
  }

  private Map<String, String> left() throws IOException {
    Map<String, String> now = open();
    now.entrySet().removeAll(before.entrySet());
    return now;
  }

  /** The sockets, epoll instances and eventfds of this process; its files come and go. */
  private static Map<String, String> open() throws IOException {
    Map<String, String> open = new TreeMap<>();
    try (Stream<Path> descriptors = Files.list(FOLDER)) {
      for (Path descriptor : descriptors.toList()) {
        String target = target(descriptor);
        if (target.startsWith("socket:") || target.startsWith("anon_inode:")) {
          open.put(descriptor.getFileName().toString(), target);
        }
      }
    }
    return open;
  }

  private static String target(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).toString();
    } catch (IOException e) {
      return ""; // closed meanwhile, such as the one that lists the folder
    }
  }
}
