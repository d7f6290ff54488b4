package org.wsalab.provider.windows;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wsalab.provider.ProviderFailedException;

/**
 * How a host is started.
 *
 * @param words the program and its arguments
 * @param environment what is set for it, beside what the lab has itself
 * @param removed what is not set for it
 */
record HostCommand(List<String> words, Map<String, String> environment, List<String> removed) {
  private static final long SECONDS_MAX = 300;

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

  /**
   * Runs it to its end, with nothing on its standard input.
   *
   * @param output where its output goes, which is told when it fails
   * @throws ProviderFailedException when it fails or does not end
   */
  void run(Path output) throws IOException {
    File nothing = new File(File.separatorChar == '\\' ? "NUL" : "/dev/null");
    Process process =
        builder()
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .redirectInput(nothing)
            .start();
    try {
      boolean ended = process.waitFor(SECONDS_MAX, TimeUnit.SECONDS);
      if (!ended || process.exitValue() != 0) {
        throw new ProviderFailedException(
            String.join(" ", words)
                + (ended ? " fails: " + Files.readString(output).strip() : " does not end"));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ProviderFailedException(String.join(" ", words) + " was interrupted");
    } finally {
      process.destroyForcibly();
    }
  }

  ProcessBuilder builder() {
    ProcessBuilder builder = new ProcessBuilder(words);
    removed.forEach(builder.environment()::remove);
    builder.environment().putAll(environment);
    return builder;
  }
}
