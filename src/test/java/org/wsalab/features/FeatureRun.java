package org.wsalab.features;

import io.cucumber.core.options.CommandlineOptionsParser;
import io.cucumber.core.runtime.Runtime;
import io.cucumber.plugin.ConcurrentEventListener;
import io.cucumber.plugin.event.EventPublisher;
import io.cucumber.plugin.event.Status;
import io.cucumber.plugin.event.TestCase;
import io.cucumber.plugin.event.TestCaseFinished;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wsalab.notification.Profile;

/** Runs features in this process, and tells how each scenario ended. */
final class FeatureRun implements ConcurrentEventListener {
  private static final int SHORT_MS = 500;

  private final Map<String, Status> scenarios = new LinkedHashMap<>();
  private final Map<String, String> messages = new LinkedHashMap<>();
  private final List<TestCase> failed = new ArrayList<>();

  private FeatureRun() {}

  /** Runs scenarios; the arguments are those of Cucumber's command line. */
  static FeatureRun of(Profile profile, String... arguments) {
    System.setProperty("wsalab.profile", profile.name());
    try {
      return of(arguments);
    } finally {
      System.clearProperty("wsalab.profile");
    }
  }

  /** Runs scenarios that need not hold: steps do not wait long for what does not come. */
  static FeatureRun impatiently(Profile profile, String... arguments) {
    System.setProperty("wsalab.deadline", Integer.toString(SHORT_MS));
    try {
      return of(profile, arguments);
    } finally {
      System.clearProperty("wsalab.deadline");
    }
  }

  private static FeatureRun of(String... arguments) {
    List<String> all = new ArrayList<>(List.of("--glue", "org.wsalab.cucumber", "--monochrome"));
    all.addAll(List.of(arguments));
    FeatureRun run = new FeatureRun();
    Runtime.builder()
        .withRuntimeOptions(
            new CommandlineOptionsParser(nowhere()).parse(all.toArray(String[]::new)).build())
        .withAdditionalPlugins(run)
        .withClassLoader(FeatureRun.class::getClassLoader)
        .build()
        .run();
    return run;
  }

  private static PrintStream nowhere() {
    return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
  }

  @Override
  public void setEventPublisher(EventPublisher publisher) {
    publisher.registerHandlerFor(TestCaseFinished.class, this::finished);
  }

  private void finished(TestCaseFinished event) {
    String scenario =
        event.getTestCase().getUri() + ":" + event.getTestCase().getLocation().getLine();
    scenarios.put(scenario, event.getResult().getStatus());
    if (event.getResult().getStatus() == Status.FAILED) {
      failed.add(event.getTestCase());
    }
    if (event.getResult().getError() != null) {
      messages.put(scenario, event.getResult().getError().toString());
    }
  }

  /** How each scenario ended, by file and line. */
  Map<String, Status> scenarios() {
    return scenarios;
  }

  /** The ones that failed. */
  List<TestCase> failed() {
    return failed;
  }

  /** What a scenario that failed said. */
  String message(TestCase scenario) {
    return messages.get(scenario.getUri() + ":" + scenario.getLocation().getLine());
  }

  /** What the failed ones said, by file and line. */
  Map<String, String> messages() {
    return messages;
  }
}
