package org.wsalab.cli;

import java.util.concurrent.Callable;
import org.wsalab.lab.Providers;
import org.wsalab.provider.Provider;
import org.wsalab.repl.ExitCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code wsalab providers}. */
@Command(
    name = "providers",
    description = "Lists the providers and whether they work on this machine.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ProvidersCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    boolean any = false;
    for (Provider provider : Providers.installed().all()) {
      String state = provider.unavailable().map(why -> "not here: " + why).orElse("works here");
      any |= provider.unavailable().isEmpty();
      spec.commandLine()
          .getOut()
          .printf("%-9s  %s  (%s)%n", provider.name(), provider.description(), state);
    }
    spec.commandLine().getOut().flush();
    return (any ? ExitCode.FINE : ExitCode.ENVIRONMENT).code();
  }
}
