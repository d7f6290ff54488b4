package org.wsalab.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.wsalab.lab.Providers;
import org.wsalab.provider.Provider;
import org.wsalab.repl.ExitCode;
import org.wsalab.repl.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code wsalab host [--output FILE]}. */
@Command(
    name = "host",
    description = {
      "Makes wsahost.exe, to be copied to a Windows machine and started from there by"
          + " --provider windows --host \"ssh BOX wsahost.exe\".",
      "With a FILE that ends with .c it writes the source instead, to be compiled elsewhere."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class HostCommand implements Callable<Integer> {
  private static final String PROVIDER = "windows";

  @Spec private CommandSpec spec;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "wsahost.exe",
      description = "Where it goes; ${DEFAULT-VALUE} when it is not said.")
  private Path output;

  @Override
  public Integer call() {
    try {
      provider().writeHost(output);
    } catch (FileSystemException e) {
      String why = e.getReason() == null ? "there is no such folder" : e.getReason();
      throw new UserError("cannot write " + output + ": " + why);
    } catch (IOException e) {
      throw new UserError("cannot write " + output + ": " + e.getMessage());
    }
    spec.commandLine().getOut().println(output);
    spec.commandLine().getOut().flush();
    return ExitCode.FINE.code();
  }

  /** It need not work here to be of use elsewhere. */
  private static Provider provider() {
    return Providers.installed().all().stream()
        .filter(provider -> provider.name().equals(PROVIDER))
        .findFirst()
        .orElseThrow();
  }
}
