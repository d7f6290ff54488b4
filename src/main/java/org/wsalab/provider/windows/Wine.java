package org.wsalab.provider.windows;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.wsalab.provider.ProviderFailedException;

/**
 * Wine as the lab uses it: with a prefix of its own and a host built from the source that the lab
 * brings, both made on first use and kept in the user's cache. Nothing of it opens a window, asks a
 * question, or touches the user's own Wine.
 */
final class Wine {
  private static final String COMPILER = "x86_64-w64-mingw32-gcc";
  private static final long SET_UP_SECONDS_MAX = 300;

  private final Map<String, String> environment;

  /** {@code environment} says where programs and the cache are. */
  Wine(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Why it cannot be used here, or nothing. */
  Optional<String> missing() {
    if (System.getProperty("os.name").startsWith("Windows")) {
      return Optional.of("this is Windows itself");
    } else if (program().isEmpty()) {
      return Optional.of("there is no wine; Debian has it in the packages wine and wine64");
    } else if (onPath(COMPILER).isEmpty() && !Files.exists(executable())) {
      return Optional.of(
          "there is no "
              + COMPILER
              + " to build its host with; Debian has it in the package gcc-mingw-w64-x86-64");
    }
    return Optional.empty();
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
          run(command(List.of(program().orElseThrow().toString(), "wineboot", "--init")));
        }
      }
    } catch (IOException e) {
      throw new ProviderFailedException("what Wine needs cannot be made in " + cache() + ": " + e);
    }
  }

  private void build() throws IOException {
    Path source = Files.writeString(cache().resolve("wsahost.c"), source());
    Path built = cache().resolve("wsahost.new");
    String compiler = onPath(COMPILER).map(Path::toString).orElse(COMPILER);
    run(HostCommand.of(List.of(compiler, "-O2", "-s", "-o", "" + built, "" + source)));
    Files.move(built, executable(), StandardCopyOption.ATOMIC_MOVE);
  }

  private void run(HostCommand command) throws IOException {
    Path output = cache().resolve("output.txt");
    Process process =
        command
            .builder()
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
            .start();
    try {
      boolean ended = process.waitFor(SET_UP_SECONDS_MAX, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        throw new ProviderFailedException(
            String.join(" ", command.words())
                + (ended ? " fails: " + Files.readString(output).strip() : " does not end"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderFailedException("setting up Wine was interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  // Where things are

  private Optional<Path> program() {
    return onPath("wine").or(() -> onPath("wine64"));
  }

  private Optional<Path> onPath(String program) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator)) {
      Path path = Path.of(folder, program);
      if (Files.isExecutable(path)) {
        return Optional.of(path);
      }
    }
    return Optional.empty();
  }

  private Path prefix() {
    return cache().resolve("prefix");
  }

  /** Its name changes with the source, so that one that is out of date is not used. */
  private Path executable() {
    CRC32 sum = new CRC32();
    sum.update(source().getBytes(StandardCharsets.UTF_8));
    return cache().resolve("wsahost-" + Long.toHexString(sum.getValue()) + ".exe");
  }

  private Path cache() {
    String home = System.getProperty("user.home");
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return (cache.isEmpty() ? Path.of(home, ".cache") : Path.of(cache)).resolve("wsalab/wine");
  }

  static String source() {
    try (InputStream in = Wine.class.getResourceAsStream("wsahost.c")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
