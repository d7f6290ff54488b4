package org.wsalab.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wsalab.check.Check;
import org.wsalab.repl.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

  @Override
  public Integer call() {
    Settings settings = wsalab.settings();
    Check.Request request =
        new Check.Request(
            features.isEmpty() ? List.of("features") : features,
            tags,
            settings.provider(),
            settings.profile(),
            report,
            settings.trace(),
            settings.stackTraces());
    return new Check(request, System.out, System.err, Ansi.AUTO.enabled()).run().code();
  }
}
