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
    return new Check(request, System.out, System.err, Ansi.AUTO.enabled()).conformance().code();
  }
}
