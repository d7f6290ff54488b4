package org.wsalab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wsalab.check.Check;
import org.wsalab.repl.Settings;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which features a command is about, and where reports of them go. */
final class FeatureOptions {
  @Parameters(
      paramLabel = "FEATURE",
      description = "Files, folders, or FILE:LINE; the folder 'features' when none is given.")
  private List<String> features = new ArrayList<>();

  @Option(names = "--tags", paramLabel = "EXPR", description = "Only scenarios with these tags.")
  private String tags;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description =
          "Writes rules.html and rules.json, which say of each rule whether it holds, and for each"
              + " profile a folder with Cucumber's HTML, JSON and JUnit reports.")
  private Path report;

  /** What is asked for, on these settings, told on the standard streams. */
  Check check(Settings settings) {
    Check.Request request =
        new Check.Request(
            features.isEmpty() ? List.of("features") : features,
            tags,
            settings.provider(),
            settings.profile(),
            report,
            settings.trace(),
            settings.stackTraces());
    return new Check(request, System.out, System.err, Ansi.AUTO.enabled());
  }
}
