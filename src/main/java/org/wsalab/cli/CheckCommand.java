package org.wsalab.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code wsalab check [FEATURE ...] [--tags EXPR] [--report DIR]}. */
@Command(
    name = "check",
    description = {
      "Checks feature files: every scenario on the lab.",
      "Scenarios tagged @windows or @documented are run under that profile alone;"
          + " --profile windows,documented runs one after the other."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Wsalab wsalab;

  @Mixin private FeatureOptions features;

  @Override
  public Integer call() {
    return features.check(wsalab.settings()).run().code();
  }
}
