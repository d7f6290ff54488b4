package org.wsalab.cli;

import java.util.concurrent.Callable;
import org.wsalab.repl.ExitCode;
import picocli.CommandLine.Command;

/** {@code wsalab providers}. */
@Command(
    name = "providers",
    description = "Lists the providers and whether they work on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ProvidersCommand implements Callable<Integer> {
  @Override
  public Integer call() {
    return ExitCode.ENVIRONMENT.code();
  }
}
