package org.wsalab.cli;

import io.cucumber.core.cli.Main;
import java.util.ArrayList;
import java.util.List;
import org.wsalab.repl.ExitCode;

/** Runs feature files through Cucumber with the lab's own steps. */
final class FeatureCheck {
  private static final String GLUE = "org.wsalab.cucumber";

  private final List<String> features;
  private final String tags;

  FeatureCheck(List<String> features, String tags) {
    this.features = features;
    this.tags = tags;
  }

  /** Returns the exit code. */
  int run() {
    Main.run(arguments(), getClass().getClassLoader());
    return ExitCode.FINE.code();
  }

  private String[] arguments() {
    List<String> arguments = new ArrayList<>(List.of("--glue", GLUE, "--no-publish"));
    if (tags != null) {
      arguments.addAll(List.of("--tags", tags));
    }
    arguments.addAll(features);
    return arguments.toArray(String[]::new);
  }
}
