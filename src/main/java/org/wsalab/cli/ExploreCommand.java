package org.wsalab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.wsalab.check.Check;
import org.wsalab.check.ExploredTable;
import org.wsalab.cucumber.Explorations;
import org.wsalab.explore.Interleavings;
import org.wsalab.repl.CtrlC;
import org.wsalab.repl.ExitCode;
import org.wsalab.repl.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code wsalab explore FEATURE ... [--schedules N] [--seed N]}. */
@Command(
    name = "explore",
    description = {
      "Runs the threads of scenarios, or of a script, in every order that can make a difference.",
      "Tells for each step about interleavings what was gone through, and shows the schedule that"
          + " was looked for. Ctrl-C ends the exploration and keeps what was found.",
      "Exit code 130: it was ended so, and nothing was found that should not be."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
@SuppressWarnings("try") // what is closed at the end is not used before
final class ExploreCommand implements Callable<Integer> {
  @ParentCommand private Wsalab wsalab;

  @Parameters(
      paramLabel = "FEATURE",
      arity = "1..*",
      description = "Features, folders with features, FILE:LINE; or one script, FILE.jsh.")
  private List<String> features = new ArrayList<>();

  @Option(names = "--tags", paramLabel = "EXPR", description = "Only scenarios with these tags.")
  private String tags;

  @Option(
      names = "--schedules",
      paramLabel = "N",
      description = "After how many schedules to go on with a choice of them (default: 200000).")
  private Integer schedules;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "What random schedules are drawn from (default: 1).")
  private Long seed;

  @Option(
      names = "--into",
      paramLabel = "FILE",
      description =
          "Puts the figures of all steps into this document, between its lines \"explored\".")
  private Path document;

  @Override
  public Integer call() throws IOException {
    if (document != null) {
      ExploredTable.place(document).require();
    }
    String schedulesBefore = set("wsalab.schedules", schedules);
    String seedBefore = set("wsalab.seed", seed);
    ExplorationView view = new ExplorationView(System.out, System.err);
    try (Explorations.Listening listening = Explorations.listen(view);
        CtrlC ctrlC = CtrlC.runs(ExploreCommand::stop)) {
      int code =
          isScript() ? wsalab.repl().exploration(Path.of(features.get(0))) : check().run().code();
      if (code == ExitCode.FINE.code() && Explorations.wereStopped()) {
        return ExitCode.INTERRUPTED.code();
      }
      if (code == ExitCode.FINE.code() && document != null) {
        ExploredTable.place(document).write(view.table().lines(document, machine()));
      }
      return code;
    } finally {
      set("wsalab.schedules", schedulesBefore);
      set("wsalab.seed", seedBefore);
    }
  }

  private static void stop() {
    Explorations.stop();
    Interleavings.stop();
  }

  private static String machine() {
    return "Machine: %s, %s, Java %s."
        .formatted(
            System.getProperty("os.name"),
            System.getProperty("os.arch"),
            Runtime.version().feature());
  }

  private boolean isScript() {
    return features.size() == 1 && features.get(0).endsWith(".jsh");
  }

  private Check check() {
    Settings settings = wsalab.settings();
    Check.Request request =
        new Check.Request(
            features,
            tags,
            settings.provider() == null ? "simulated" : settings.provider(),
            settings.profile(),
            null,
            settings.trace(),
            settings.stackTraces());
    return new Check(request, System.out, System.err, Ansi.AUTO.enabled());
  }

  /** Sets a property, or takes it away; returns what it was. */
  private static String set(String property, Object value) {
    return value == null
        ? System.clearProperty(property)
        : System.setProperty(property, value.toString());
  }
}
