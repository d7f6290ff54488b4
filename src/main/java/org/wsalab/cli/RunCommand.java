package org.wsalab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code wsalab run FILE.jsh [ARGUMENT ...]}. */
@Command(
    name = "run",
    description = "Runs a script of snippets to its end or its first failure.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RunCommand implements Callable<Integer> {
  @ParentCommand private Wsalab wsalab;

  @Parameters(index = "0", paramLabel = "FILE.jsh", description = "The script.")
  private Path file;

  @Parameters(
      index = "1..*",
      paramLabel = "ARGUMENT",
      description = "What the script finds in its String[] args.")
  private List<String> arguments = new ArrayList<>();

  @Override
  public Integer call() {
    return wsalab.repl().script(file, arguments);
  }
}
