package org.wsalab.cucumber;

import io.cucumber.java.Scenario;
import io.cucumber.java.Step;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Where a run is: file, scenario, step. */
public final class Place {
  private final String file;
  private final int scenarioLine;
  private final String scenario;
  private String step = "";
  private int stepLine;

  Place(Scenario scenario) {
    this.file = file(scenario.getUri());
    this.scenarioLine = scenario.getLine();
    this.scenario = scenario.getName();
  }

  void moveTo(Step next) {
    step = next.getKeyword().strip() + " " + next.getText();
    stepLine = next.getLine();
  }

  /** {@code features/read/partial.feature:14: Then event "e" is signaled}. */
  String ofStep() {
    return file + ":" + stepLine + ": " + step;
  }

  /** {@code features/read/partial.feature:9}. */
  String ofScenario() {
    return file + ":" + scenarioLine;
  }

  /** The feature: {@code features/read/partial.feature}. */
  String file() {
    return file;
  }

  /** The name of the scenario. */
  String scenario() {
    return scenario;
  }

  /** The step itself. */
  String step() {
    return step;
  }

  /** A path below the working directory is told from there, with slashes on every system. */
  public static String file(URI uri) {
    if (!"file".equals(uri.getScheme())) {
      return uri.toString();
    }
    Path path = uri.isOpaque() ? Path.of(uri.getSchemeSpecificPart()) : Path.of(uri);
    Path here = Path.of("").toAbsolutePath();
    Path whole = path.toAbsolutePath();
    return whole.startsWith(here) ? slashed(here.relativize(whole)) : whole.toString();
  }

  private static String slashed(Path path) {
    return StreamSupport.stream(path.spliterator(), false)
        .map(Path::toString)
        .collect(Collectors.joining("/"));
  }
}
