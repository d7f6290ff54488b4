package org.wsalab.cli;

import io.cucumber.core.gherkin.FeatureParserException;
import io.cucumber.core.options.CommandlineOptionsParser;
import io.cucumber.core.options.RuntimeOptions;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.tagexpressions.TagExpressionException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.wsalab.cucumber.ProfileTags;
import org.wsalab.repl.ExitCode;
import org.wsalab.repl.UserError;
import picocli.CommandLine.Help.Ansi;

/** Runs feature files through Cucumber with the lab's own steps. */
final class FeatureCheck {
  private static final String GLUE = "org.wsalab.cucumber";

  private final List<String> features;
  private final String tags;
  private final PrintStream out;

  /** {@code tags} is an expression, or null for all scenarios. */
  FeatureCheck(List<String> features, String tags, PrintStream out) {
    this.features = features;
    this.tags = tags;
    this.out = out;
  }

  /** Runs what was asked for and says how it went. */
  ExitCode run() {
    Tally tally = new Tally();
    try {
      Runtime.builder()
          .withRuntimeOptions(options())
          .withAdditionalPlugins(tally)
          .withClassLoader(() -> getClass().getClassLoader())
          .build()
          .run();
    } catch (IllegalArgumentException | TagExpressionException | FeatureParserException e) {
      // A file that is not there or not a feature, or a tag expression that is none.
      throw new UserError(e.getMessage());
    }
    if (tally.total() == 0) {
      String which = tags == null ? "" : " with tags " + tags;
      throw new UserError(
          "nothing to check: there is no scenario" + which + " in " + String.join(", ", features));
    }
    return tally.exitCode();
  }

  private RuntimeOptions options() {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("--glue", GLUE, "--plugin", "progress"));
    if (!Ansi.AUTO.enabled()) {
      arguments.add("--monochrome");
    }
    arguments.addAll(List.of("--tags", ProfileTags.ofThisRun()));
    if (tags != null) {
      arguments.addAll(List.of("--tags", tags)); // both have to hold
    }
    arguments.addAll(features);
    return new CommandlineOptionsParser(out)
        .parse(arguments.toArray(String[]::new))
        .addDefaultSummaryPrinterIfNotDisabled()
        .build();
  }
}
