package org.wsalab.check;

import io.cucumber.core.gherkin.Feature;
import io.cucumber.core.gherkin.Pickle;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.wsalab.repl.ExitCode;
import org.wsalab.repl.Palette;
import org.wsalab.repl.UserError;
import org.wsalab.report.RuleDocument;
import org.wsalab.report.RuleMatrix;
import org.wsalab.report.RuleReport;
import org.wsalab.report.Scenario;

/** Checks features as a person has asked for it, and prints how it goes and what came of it. */
public final class Check {
  /**
   * What is asked for.
   *
   * @param features files, folders, or files with lines: {@code a.feature:12}
   * @param tags a tag expression, or null for all scenarios
   * @param providers providers with commas between them, or null for the first that can run here
   * @param profiles profiles with commas between them, or null for {@code windows}
   * @param report a folder for reports, or null for none
   * @param trace whether the trace goes to standard error
   * @param stackTraces whether what throws unexpectedly is shown with its stack
   */
  public record Request(
      List<String> features,
      String tags,
      String providers,
      String profiles,
      Path report,
      boolean trace,
      boolean stackTraces) {}

  private static final String DEADLINE = "wsalab.deadline";
  private static final String SHORT_DEADLINE_MS = "2000";

  private final Request request;
  private final PrintStream out;
  private final PrintStream err;
  private final Palette palette;

  /** Prints to these streams, in colours or not. */
  public Check(Request request, PrintStream out, PrintStream err, boolean colours) {
    this.request = request;
    this.out = out;
    this.err = err;
    this.palette = colours ? Palette.COLOURED : Palette.PLAIN;
  }

  /**
   * Runs the scenarios under one profile after the other.
   *
   * @return the worst of what they ended with
   * @throws UserError when something is wrong with the request or with a feature
   * @throws org.wsalab.provider.ProviderFailedException when a provider cannot run here
   */
  public ExitCode run() {
    Catalog catalog = new Catalog(request.features());
    List<Outcome> outcomes = outcomes(catalog, Selection::under);
    new Conclusion(out, err, palette, request.stackTraces()).print(outcomes);
    writeReport(catalog, outcomes);
    return Outcome.worst(outcomes);
  }

  /**
   * The same, concluded by what each provider does to each rule. Much may differ where somebody's
   * Winsock is new, and so steps wait shortly for what may never come. Scenarios that are explored
   * say something of the provider {@code simulated} alone.
   *
   * @return the worst of what the scenarios ended with
   */
  public ExitCode conformance() {
    Catalog catalog = new Catalog(request.features());
    List<Outcome> outcomes = impatiently(() -> outcomes(catalog, Selection::about));
    out.println();
    out.print(RuleMatrix.of(report(catalog, outcomes)));
    new Conclusion(out, err, palette, request.stackTraces()).printCounts(outcomes);
    writeReport(catalog, outcomes);
    return Outcome.worst(outcomes);
  }

  private static <T> T impatiently(Supplier<T> body) {
    String before = System.getProperty(DEADLINE);
    System.setProperty(DEADLINE, before == null ? SHORT_DEADLINE_MS : before);
    try {
      return body.get();
    } finally {
      Setting.put(DEADLINE, before);
    }
  }

  private List<Outcome> outcomes(
      Catalog catalog, BiFunction<Selection, Setting, List<Pickle>> scenarios) {
    Selection selection = new Selection(catalog, request.tags());
    List<Setting> settings = Setting.all(request.providers(), request.profiles());
    selection.verify(settings, request.tags());
    settings.forEach(this::prepare);
    Map<Setting, String> systems = new LinkedHashMap<>();
    settings.forEach(setting -> systems.put(setting, setting.tryOut()));
    List<Outcome> outcomes = new ArrayList<>();
    for (Setting setting : settings) {
      outcomes.add(
          run(
              setting,
              systems.get(setting),
              catalog.features(),
              scenarios.apply(selection, setting)));
    }
    return outcomes;
  }

  private Outcome run(
      Setting setting, String system, List<Feature> features, List<Pickle> pickles) {
    out.println(palette.strong(setting.name()));
    Results results = new Results();
    Execution execution = new Execution(features, pickles);
    if (request.report() != null) {
      execution.reportTo(folder(setting));
    }
    long before = System.nanoTime();
    if (pickles.isEmpty()) {
      out.println("  nothing here is for this provider and profile");
    } else {
      Progress progress = new Progress(out, palette, pickles);
      setting.during(request.trace(), () -> execution.run(results, progress));
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - before);
    return new Outcome(setting, system, results.ended(), results.steps(), duration);
  }

  private Path folder(Setting setting) {
    return request.report().resolve(setting.folder());
  }

  /** Sees to it that reports can be written before anything is run. */
  private void prepare(Setting setting) {
    if (request.report() != null) {
      try {
        Files.createDirectories(folder(setting));
      } catch (IOException e) {
        throw unwritable(e);
      }
    }
  }

  private RuleReport report(Catalog catalog, List<Outcome> outcomes) {
    List<Scenario> scenarios =
        catalog.features().stream()
            .flatMap(feature -> feature.getPickles().stream())
            .map(Scenarios::of)
            .toList();
    String tags = request.tags() == null ? "" : ", of it what is tagged " + request.tags();
    return new RuleReport(
        "Checked: " + String.join(", ", request.features()) + tags,
        ZonedDateTime.now().format(DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm xxx")),
        RuleDocument.shipped(),
        scenarios,
        outcomes.stream().map(Outcome::forRules).toList());
  }

  private void writeReport(Catalog catalog, List<Outcome> outcomes) {
    if (request.report() == null) {
      return;
    }
    try {
      report(catalog, outcomes).writeTo(request.report());
    } catch (IOException e) {
      throw unwritable(e);
    }
    out.println("report: " + request.report().resolve(RuleReport.PAGE));
    out.flush();
  }

  private UserError unwritable(IOException why) {
    String reason = why instanceof FileSystemException f ? f.getReason() : null;
    String text = reason == null ? why.toString() : reason;
    return new UserError("cannot write a report to " + request.report() + ": " + text);
  }
}
