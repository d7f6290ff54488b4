package org.wsalab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code wsalab conformance --provider linux,wine [FEATURE ...]}. */
@Command(
    name = "conformance",
    description = {
      "Holds the rules against several providers: --provider linux,simulated,wine.",
      "Prints what each makes of each rule, the first difference, and the command that repeats it;"
          + " with --dll PATH, of somebody's own ws2_32.dll."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ConformanceCommand implements Callable<Integer> {
  @ParentCommand private Wsalab wsalab;

  @Mixin private FeatureOptions features;

  @Override
  public Integer call() {
    return features.check(wsalab.settings()).conformance().code();
  }
}
