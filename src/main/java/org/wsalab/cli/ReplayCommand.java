package org.wsalab.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wsalab.repl.Replay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code wsalab replay FILE}. */
@Command(
    name = "replay",
    description = {
      "Runs a saved schedule again, and shows it as a table.",
      "The prompt has /replay FILE and /next, which make one move after the other."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ReplayCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "FILE", description = "A schedule that was saved.")
  private Path file;

  @Override
  public Integer call() {
    return Replay.print(file, System.out);
  }
}
