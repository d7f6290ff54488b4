package org.wsalab.provider.windows;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wsalab.provider.ProviderFailedException;

/**
 * Wine as the lab uses it: with a prefix of its own and a host built from the source that the lab
 * brings, both made on first use and kept in the user's cache. Nothing of it opens a window, asks a
 * question, or touches the user's own Wine.
 */
final class Wine {
  private final Map<String, String> environment;
  private final SearchPath path;
  private final HostProgram host;

  /** {@code environment} says where programs and the cache are. */
  Wine(Map<String, String> environment) {
    this.environment = environment;
    path = new SearchPath(environment);
    host = new HostProgram(path);
  }

  /** Why it cannot be used here, or nothing. */
  Optional<String> missing() {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return Optional.of("this is Windows itself");
    } else if (program().isEmpty()) {
      return Optional.of("there is no wine; Debian has it in the packages wine and wine64");
    }
    return Files.exists(executable()) ? Optional.empty() : host.missing();
  }

  /** The command that starts a host; makes what it needs when it is not there yet. */
  HostCommand host(Optional<String> dll) {
    setUp();
    List<String> words = new ArrayList<>();
    words.add(program().orElseThrow().toString());
    words.add(executable().toString());
    dll.ifPresent(path -> words.addAll(List.of("--dll", windowsPath(path))));
    return command(words);
  }

  private HostCommand command(List<String> words) {
    return new HostCommand(
        words,
        Map.of(
            "WINEPREFIX", prefix().toString(),
            "WINEDEBUG", "-all",
            // no .NET, no browser engine, no menus: each would be asked for or made at the start
            "WINEDLLOVERRIDES", "mscoree,mshtml=;winemenubuilder.exe=d"),
        List.of("DISPLAY", "WAYLAND_DISPLAY", "WINEARCH", "WINELOADER", "WINESERVER"));
  }

  /** A path of this machine as Wine sees it; one that is a Windows path already stays. */
  private static String windowsPath(String path) {
    boolean isWindows = path.matches("[A-Za-z]:.*");
    return isWindows ? path : "Z:" + Path.of(path).toAbsolutePath().toString().replace('/', '\\');
  }

  // What is made on first use

  private void setUp() {
    try {
      Files.createDirectories(cache());
      Path lock = cache().resolve("lock");
      try (FileChannel channel =
              FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
          var locked = channel.lock()) {
        if (locked.isValid() && !Files.exists(executable())) {
          build();
        }
        if (!Files.exists(prefix().resolve("system.reg"))) {
          command(List.of(program().orElseThrow().toString(), "wineboot", "--init"))
              .run(cache().resolve("output.txt"));
        }
      }
    } catch (IOException e) {
      throw new ProviderFailedException("what Wine needs cannot be made in " + cache() + ": " + e);
    }
  }

  /** Built beside its place and moved there, so that nobody starts half of one. */
  private void build() throws IOException {
    Path built = cache().resolve("wsahost.new");
    host.writeTo(built);
    Files.move(built, executable(), StandardCopyOption.ATOMIC_MOVE);
  }

  // Where things are

  private Optional<Path> program() {
    return path.program("wine").or(() -> path.program("wine64"));
  }

  private Path prefix() {
    return cache().resolve("prefix");
  }

  private Path executable() {
    return cache().resolve("wsahost-" + HostProgram.version() + ".exe");
  }

  private Path cache() {
    String home = System.getProperty("user.home");
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isEmpty() ? Path.of(home, ".cache") : Path.of(cache)).resolve("wsalab/wine");
  }
}
