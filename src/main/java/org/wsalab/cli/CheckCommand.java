package org.wsalab.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code wsalab check [FEATURE ...] [--tags EXPR]}. */
@Command(
    name = "check",
    description = "Checks feature files: every scenario on the lab.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class CheckCommand implements Callable<Integer> {
  @ParentCommand private Wsalab wsalab;

  @Parameters(
      paramLabel = "FEATURE",
      description = "Files, folders, or FILE:LINE; the folder 'features' when none is given.")
  private List<String> features = new ArrayList<>();

  @Option(names = "--tags", paramLabel = "EXPR", description = "Only scenarios with these tags.")
  private String tags;

  @Override
  public Integer call() {
    // Each scenario opens its own session; this is how it learns what was asked for.
    wsalab.settings().announce();
    List<String> paths = features.isEmpty() ? List.of("features") : features;
    return new FeatureCheck(paths, tags, System.out).run().code();
  }
}
